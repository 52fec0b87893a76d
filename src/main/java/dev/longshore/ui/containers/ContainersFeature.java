package dev.longshore.ui.containers;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.Feature;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.resource.EmptyText;
import dev.longshore.ui.resource.ResourceFeature;
import dev.longshore.ui.resource.ResourceView;
import dev.longshore.ui.theme.Style;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The containers tab. */
public final class ContainersFeature {

    private static final EmptyText NONE = new EmptyText(Message.of("containers.empty"), Optional.of(Message.of("containers.empty-hint")));

    private ContainersFeature() {
    }

    /**
     * @param next   what to do where there are none
     * @param masked hides secrets in free text, such as a command line
     */
    public static Feature of(ContainersViewModel model, ContainerActions actions, List<Command> next, UnaryOperator<String> masked, Messages messages) {
        ResourceView<ContainerRow> view = new ResourceView<>(model.resource(), new ResourceView.Setup<>("containers-table",
                new ContainerColumns(messages, masked).all(), actions.all(), actions.inspect(), ContainersFeature::classes, NONE, next), messages);
        return new ResourceFeature("containers", "containers.title", "containers.filter", model.resource(), view);
    }

    private static Set<String> classes(ContainerRow row) {
        return row.status().state().alive() ? Set.of() : Set.of(Style.QUIET);
    }
}
