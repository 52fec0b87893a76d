package dev.longshore.ui.shell;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.base.CurrentHost;
import dev.longshore.ui.module.Contributed;
import dev.longshore.ui.module.HostChooser;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Page;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectViewer;
import java.util.Optional;

/** The way through the window, by what its features have contributed. */
public final class ShellNavigation implements Navigation {

    private final Contributed contributed;
    private final ShellViewModel shell;
    private final CurrentHost current;

    public ShellNavigation(Contributed contributed, ShellViewModel shell, CurrentHost current) {
        this.contributed = contributed;
        this.shell = shell;
        this.current = current;
    }

    @Override
    public void open(Subject subject, String tabId) {
        contributed.all().list(SubjectViewer.class).forEach(each -> each.viewer().open(subject, tabId));
    }

    @Override
    public void show(Subject subject, String tabId) {
        contributed.all().list(SubjectViewer.class).forEach(each -> each.viewer().show(subject, tabId));
    }

    @Override
    public void enlarge(Subject subject, String tabId) {
        contributed.all().list(SubjectViewer.class).forEach(each -> each.viewer().enlarge(subject, tabId));
    }

    @Override
    public void ownWindow(Subject subject, String tabId) {
        contributed.all().list(SubjectViewer.class).forEach(each -> each.viewer().ownWindow(subject, tabId));
    }

    @Override
    public void follow(Optional<Subject> subject) {
        contributed.all().list(SubjectViewer.class).forEach(each -> each.viewer().follow(subject));
    }

    @Override
    public void reveal(ObjectRef object) {
        contributed.all().list(Page.class, page -> page.kind().filter(object.kind()::equals).isPresent()).stream().findFirst().ifPresent(page -> {
            makeRoom();
            if (current.host(object.host()).isEmpty()) {
                showHost(object.host());
            }
            shell.page().set(page.id());
            page.model().reveal(object);
        });
    }

    @Override
    public void showPage(String pageId, String filter) {
        contributed.all().list(Page.class, page -> page.id().equals(pageId)).forEach(page -> {
            makeRoom();
            shell.page().set(pageId);
            page.model().filter().set(filter);
        });
    }

    private void makeRoom() {
        contributed.all().list(SubjectViewer.class).forEach(each -> each.viewer().makeRoom());
    }

    @Override
    public void showHost(HostId host) {
        makeRoom();
        contributed.all().list(HostChooser.class).forEach(each -> each.choose().accept(host));
    }
}
