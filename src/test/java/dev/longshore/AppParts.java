package dev.longshore;

import dev.longshore.ui.base.Command;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.base.TableModel;
import dev.longshore.ui.containers.ContainerRow;
import dev.longshore.ui.hosts.HostsModule;
import dev.longshore.ui.hosts.SidebarViewModel;
import dev.longshore.ui.images.ImageRow;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.resource.LiveRow;
import dev.longshore.ui.resource.ResourcePage;
import dev.longshore.ui.shell.ShellViewModel;
import java.util.List;

/** The models of an app that runs, for tests that look behind the window. */
record AppParts(Wiring wiring, List<Module> modules) {

    /** The table of a page. */
    record Rows<R extends LiveRow>(TableModel<R> table) { }

    Rows<ContainerRow> containers() {
        return rows("containers");
    }

    Rows<ImageRow> images() {
        return rows("images");
    }

    SidebarViewModel sidebar() {
        return modules.stream().filter(HostsModule.class::isInstance).map(HostsModule.class::cast).findFirst().orElseThrow().sidebar();
    }

    CurrentHost current() {
        return wiring.current();
    }

    ShellViewModel shell() {
        return wiring.shell();
    }

    Navigation navigation() {
        return wiring.context().ui().navigation();
    }

    Contributions contributions() {
        return wiring.contributions();
    }

    /** A command in the menu of a page, by its key. */
    Command command(String page, String key) {
        return page(page).model().commands().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
    }

    private Page page(String id) {
        return contributions().list(Page.class, each -> each.id().equals(id)).getFirst();
    }

    @SuppressWarnings("unchecked")
    private <R extends LiveRow> Rows<R> rows(String page) {
        return new Rows<>(((ResourcePage<R>) page(page).model()).table());
    }
}
