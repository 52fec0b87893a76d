package dev.longshore.testing;

import dev.longshore.domain.HostId;
import dev.longshore.domain.ObjectRef;
import dev.longshore.ui.module.Navigation;
import dev.longshore.ui.module.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down where a screen wants to go. */
public final class RecordingNavigation implements Navigation {

    public final List<Optional<Subject>> followed = new ArrayList<>();
    public final List<Subject> opened = new ArrayList<>();
    public final List<Subject> shown = new ArrayList<>();
    public final List<Subject> enlarged = new ArrayList<>();
    public final List<Subject> windows = new ArrayList<>();
    public final List<String> tabs = new ArrayList<>();
    public final List<ObjectRef> revealed = new ArrayList<>();
    public final List<String> pages = new ArrayList<>();
    public final List<HostId> hosts = new ArrayList<>();

    @Override
    public void open(Subject subject, String tabId) {
        opened.add(subject);
        tabs.add(tabId);
    }

    @Override
    public void show(Subject subject, String tabId) {
        shown.add(subject);
        tabs.add(tabId);
    }

    @Override
    public void enlarge(Subject subject, String tabId) {
        enlarged.add(subject);
        tabs.add(tabId);
    }

    @Override
    public void ownWindow(Subject subject, String tabId) {
        windows.add(subject);
        tabs.add(tabId);
    }

    @Override
    public void follow(Optional<Subject> subject) {
        followed.add(subject);
    }

    @Override
    public void reveal(ObjectRef object) {
        revealed.add(object);
    }

    @Override
    public void showPage(String pageId, String filter) {
        pages.add(pageId);
    }

    @Override
    public void showHost(HostId host) {
        hosts.add(host);
    }
}
