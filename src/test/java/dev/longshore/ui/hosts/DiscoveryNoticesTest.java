package dev.longshore.ui.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.EndpointText;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.service.discovery.DiscoveryNews;
import dev.longshore.service.docker.DockerProblem;
import dev.longshore.service.docker.DockerProblem.Kind;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Messages;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiscoveryNoticesTest {

    private static final Host PROD = new Host(new HostId("context:prod"), "prod", new Endpoint.Tcp("10.0.0.7", 2375), Host.Origin.CONTEXT);

    private final Notices notices = new Notices(Runnable::run);
    private final SidebarViewModel sidebar = new SidebarViewModel(new RecordedActions().sidebar(), InstantSource.system(), new ManualTicker());

    private String told(DiscoveryNews news) {
        return told(news, Locale.ENGLISH);
    }

    private String told(DiscoveryNews news, Locale locale) {
        new DiscoveryNotices(sidebar, notices, Runnable::run).told(news);
        assertFalse(notices.all().getLast().good(), "it stays until it is read");
        return new Messages(locale).text(notices.all().getLast().title());
    }

    @Test
    void whatHappensToAContextIsToldWithTheTasksThatItEnds() {
        assertEquals("The docker context “prod” is gone, and with it its host here.", told(new DiscoveryNews.Gone(PROD, 0)));
        assertEquals("The docker context “prod” is gone, and with it its host here. One task there was cancelled.", told(new DiscoveryNews.Gone(PROD, 1)));
        assertEquals("The docker context “prod” now leads to tcp://10.0.0.7:2375; Longshore connects there. 3 tasks at the old address were cancelled.",
                told(new DiscoveryNews.Moved(PROD, 3)));
        assertEquals("docker 上下文“prod”已不存在，对应的主机已从列表中移除。那里的 1 个任务已取消。", told(new DiscoveryNews.Gone(PROD, 1), Locale.SIMPLIFIED_CHINESE));
        assertEquals("docker 上下文“prod”已不存在，对应的主机已从列表中移除。", told(new DiscoveryNews.Gone(PROD, 0), Locale.SIMPLIFIED_CHINESE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyProblemNamesWhatItIsAboutInBothLanguages(Kind kind) {
        DiscoveryNews news = new DiscoveryNews.LeftOut(new DockerProblem(kind, "SUBJECT", "DETAIL", Optional.of(EndpointText.Problem.NO_HOST)));
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            String text = told(news, locale);
            assertTrue(text.contains("SUBJECT") || text.contains("DETAIL"), text);
            assertTrue(!text.contains("{"), text);
        }
    }

    @Test
    void whatFilesSayIsInert() {
        String text = told(new DiscoveryNews.LeftOut(DockerProblem.of(Kind.CONTEXT_BAD_NAME, "/home/u/meta.json", "a\u202e\n\u001b[31m" + "x".repeat(5000))));
        assertTrue(text.contains("a[U+202E]␊␛[31mxxx") && text.length() < 500, text);
    }
}
