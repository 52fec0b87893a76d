package dev.longshore.ui.hosts;

import dev.longshore.domain.KebabCase;
import dev.longshore.domain.PlainText;
import dev.longshore.service.discovery.DiscoveryNews;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import java.util.concurrent.Executor;

/** Tells what happens to found hosts: the current one is marked in the sidebar, the rest is a notice. */
public final class DiscoveryNotices {

    private static final int LONGEST = 200;

    private final SidebarViewModel sidebar;
    private final Notices notices;
    private final Executor ui;

    public DiscoveryNotices(SidebarViewModel sidebar, Notices notices, Executor ui) {
        this.sidebar = sidebar;
        this.notices = notices;
        this.ui = ui;
    }

    /** From any thread. */
    public void told(DiscoveryNews news) {
        switch (news) {
            case DiscoveryNews.Current(var engine) -> ui.execute(() -> sidebar.currentEngine().set(engine));
            case DiscoveryNews.LeftOut(var problem) -> notices.warn(problem(problem));
            case DiscoveryNews.Gone(var host, int tasks) -> notices.warn(Message.of("hosts.found.gone", shown(host.name()), tasks));
            case DiscoveryNews.Moved(var host, int tasks) ->
                    notices.warn(Message.of("hosts.found.moved", shown(host.name()), shown(host.endpoint().uri()), tasks));
        }
    }

    static Message problem(DockerProblem problem) {
        return Message.of("hosts.found.problem." + KebabCase.of(problem.kind()),
                shown(problem.subject()), shown(problem.detail()), problem.address().<Object>map(HostActions::problem).orElse(""));
    }

    private static String shown(String text) {
        return PlainText.visible(text, LONGEST);
    }
}
