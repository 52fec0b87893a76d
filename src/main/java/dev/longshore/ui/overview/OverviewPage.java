package dev.longshore.ui.overview;

import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.EngineInfo;
import dev.longshore.service.system.EngineReport;
import dev.longshore.ui.base.Failures;
import dev.longshore.ui.control.WhileShown;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** The readable page: head, warnings, counts, disk use, then everything else in groups. */
final class OverviewPage extends VBox {

    private final OverviewViewModel model;
    private final Messages messages;
    private final Words words;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final Label stale = new Label();
    private final WarningList warnings;
    private final CountTiles counts;
    private final VBox facts = new VBox();
    private final Label nothing = new Label();

    OverviewPage(OverviewViewModel model, OverviewView.Parts parts, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.words = new Words(model::masked);
        this.warnings = new WarningList(messages);
        this.counts = new CountTiles(messages);
        getStyleClass().add("overview-body");
        title.setId("overview-title");
        title.getStyleClass().add("overview-name");
        title.setWrapText(true);
        subtitle.setId("overview-subtitle");
        subtitle.getStyleClass().add(Style.DIM);
        subtitle.setWrapText(true);
        stale.setId("overview-stale");
        stale.getStyleClass().add(Style.WARN_TEXT);
        stale.setWrapText(true);
        stale.managedProperty().bind(stale.visibleProperty());
        nothing.setText(messages.text("overview.nothing-matches"));
        nothing.getStyleClass().add(Style.DIM);
        nothing.managedProperty().bind(nothing.visibleProperty());
        facts.getStyleClass().add("overview-facts");
        getChildren().addAll(new VBox(2, title, subtitle, stale), warnings, counts);
        parts.sections().forEach(section -> getChildren().add(section.root()));
        getChildren().addAll(new DiskUseSection(model, parts.cleanUp(), messages), facts, nothing);
        WhileShown.listen(this, () -> Subscription.combine(
                model.engine().value().subscribe(value -> refresh()),
                model.host().status().subscribe(status -> refreshFacts()),
                model.engine().failure().subscribe(failure -> sayStale()),
                model.filter().subscribe(text -> refreshFacts())));
    }

    private void refresh() {
        EngineReport report = model.engine().value().get();
        if (report == null || model.host().host().get() == null) {
            return;
        }
        EngineInfo info = report.info().value();
        String name = report.version().value().podman() ? "Podman" : "Docker";
        title.setText(messages.text("overview.engine", name, words.plain(report.version().value().version())));
        subtitle.setText(Stream.of(words.plain(info.name()), words.plain(info.operatingSystem()), words.plain(info.architecture()))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" · ")));
        warnings.show(EngineWarnings.of(model.host().host().get(), report, words));
        counts.show(info);
        refreshFacts();
    }

    /** A newer answer could not be had: what is shown is the last one. */
    private void sayStale() {
        boolean failed = model.engine().failure().get() != null && model.engine().value().get() != null;
        stale.setVisible(failed);
        stale.setText(failed ? messages.text(Failures.title(model.engine().failure().get())) + " "
                + messages.text(Failures.cause(model.engine().failure().get())) : "");
    }

    private void refreshFacts() {
        EngineReport report = model.engine().value().get();
        HostStatus status = model.host().status().get();
        if (report == null) {
            return;
        }
        List<String> wanted = Stream.of(model.filter().get().toLowerCase(messages.locale()).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        List<FactSection> sections = new EngineFacts(report, status, words).groups().stream()
                .map(group -> new FactSection(group, wanted, messages)).filter(section -> !section.empty()).toList();
        facts.getChildren().setAll(sections);
        nothing.setVisible(sections.isEmpty());
    }
}
