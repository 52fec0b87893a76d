package dev.longshore.ui.overview;

import dev.longshore.domain.DiskUse;
import dev.longshore.domain.Failure;
import dev.longshore.domain.HostStatus;
import dev.longshore.ui.base.ClipboardAccess;
import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.View;
import dev.longshore.ui.control.EmptyState;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.PageView;
import dev.longshore.ui.overview.OverviewViewModel.Page;
import dev.longshore.ui.resource.EmptyText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/** The page about the chosen host's engine, its answers as JSON one click away; grey while the host is lost. */
final class OverviewView implements PageView {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final EmptyText NOTHING = new EmptyText(Message.of("overview.loading"), Optional.empty());

    private final OverviewViewModel model;
    private final List<View> sections;
    private final Messages messages;
    private final OverviewBar bar;
    private final ScrollPane scroll;
    private final RawJson json;
    private final EmptyState empty = new EmptyState();
    private final FailureBox failed;
    private final BorderPane root = new BorderPane();

    /** What other features have for the page. @param cleanUp what removes objects of a kind @param sections told when the page shows */
    record Parts(Function<DiskUse.Kind, Optional<Command>> cleanUp, List<View> sections) { }

    OverviewView(OverviewViewModel model, Parts parts, Messages messages, ClipboardAccess clipboard) {
        this.model = model;
        this.sections = parts.sections();
        this.messages = messages;
        this.bar = new OverviewBar(model, messages);
        this.scroll = scrolling(new OverviewPage(model, parts, messages), "overview-page");
        this.json = new RawJson(model.tree(), messages, clipboard);
        this.failed = new FailureBox("overview", messages, model.refresh()::run);
        empty.setId("overview-empty");
        root.setId("overview");
        root.getStyleClass().add("overview");
        root.setTop(bar);
        root.setCenter(new StackPane(scroll, json, failed, empty));
        WhileShown.listen(root, () -> Subscription.combine(
                model.engine().value().subscribe(value -> update()),
                model.engine().failure().subscribe(failure -> update()),
                model.engine().loading().subscribe(loading -> update()),
                model.disk().value().subscribe(value -> update()),
                model.disk().failure().subscribe(failure -> update()),
                model.page().subscribe(shown -> update()),
                model.host().host().subscribe(host -> update()),
                model.host().status().subscribe(status -> update())));
    }

    @Override
    public Parent root() {
        return root;
    }

    private ScrollPane scrolling(Node content, String id) {
        ScrollPane pane = new ScrollPane(content);
        pane.setId(id);
        pane.setFitToWidth(true);
        pane.setAccessibleText(messages.text("overview.title"));
        return pane;
    }

    /** There whatever is loaded; what it chooses is the next after it. */
    @Override
    public Node focusTarget() {
        return bar.focusTarget();
    }

    @Override
    public void onShow() {
        model.onShow();
        sections.forEach(View::onShow);
    }

    @Override
    public void onHide() {
        model.onHide();
        sections.forEach(View::onHide);
    }

    private void update() {
        HostStatus status = model.host().status().get();
        root.pseudoClassStateChanged(STALE, !status.connected());
        boolean overview = model.page().get() == Page.OVERVIEW;
        boolean there = overview ? model.engine().value().get() != null : model.document() != null;
        Failure failure = (model.page().get() == Page.DISK_USE ? model.disk() : model.engine()).failure().get();
        boolean failing = !there && failure != null && status.connected();
        show(scroll, there && overview);
        show(json, there && !overview);
        show(failed, failing);
        show(empty, !there && !failing);
        if (failing) {
            failed.say(failure);
        } else if (!there) {
            sayWhyEmpty(status);
        }
    }

    private void sayWhyEmpty(HostStatus status) {
        if (model.host().host().get() == null) {
            empty.say(messages.text("overview.choose"), messages.text("overview.choose-hint"));
            return;
        }
        if (model.page().get() == Page.DISK_USE && model.diskLacking().isPresent()) {
            empty.say(messages.text("overview.group.disk"), messages.text(model.diskLacking().get()));
            return;
        }
        boolean slow = model.engine().loading().get() || model.disk().open();
        if (status.connected() && !slow) {
            empty.say("", "");   // what takes a moment only is not announced
            return;
        }
        EmptyText text = EmptyText.of(status, Optional.empty(), false, NOTHING);
        empty.say(messages.text(text.title()), text.hint().map(messages::text).orElse(""));
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
