package dev.longshore.ui.summary;

import dev.longshore.domain.Failure;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.TabMessage;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.control.facts.FactFooter;
import dev.longshore.ui.control.facts.FactList;
import dev.longshore.ui.i18n.Messages;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The facts of an object, or why there are none. */
final class SummaryView implements View {

    private final SummaryModel model;
    private final BorderPane facts = new BorderPane();
    private final TabMessage message;
    private final StackPane root;

    SummaryView(SummaryModel model, Messages messages) {
        this.model = model;
        FactList list = new FactList(model.facts(), messages);
        list.setId("summary-list");
        facts.setTop(new MissingFacts(model, messages));
        facts.setCenter(list);
        facts.setBottom(new FactFooter("summary", model.facts(), messages));
        message = new TabMessage(messages);
        root = new StackPane(facts, message);
        root.setId("summary");
        WhileShown.listen(root, () -> Subscription.combine(
                model.known().subscribe(known -> update()),
                model.failure().subscribe(failure -> update()),
                model.loading().subscribe(loading -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    private void update() {
        boolean known = model.known().get();
        Failure failure = model.failure().get();
        show(facts, known);
        show(message, !known);
        if (failure != null) {
            message.failed(failure, model::retry);
        } else if (model.loading().get()) {
            message.loading();
        } else {
            message.clear();
        }
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
