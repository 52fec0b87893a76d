package dev.longshore.ui.shell;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Failure;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.testing.FxExtension;
import dev.longshore.testing.ManualTicker;
import dev.longshore.ui.base.Notices;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class NoticesViewTest {

    private static final Failure REFUSED = new Failure(Failure.Cause.CONFLICT, "local", "unix:///x", ContainerOperations.STOP, "web-1", 409,
            "the engine's own words");

    private final ManualTicker ticker = new ManualTicker();
    private final Notices notices = new Notices(Runnable::run);
    private NoticesView view;

    @BeforeEach
    void build() {
        view = onFx(() -> new NoticesView(notices, new Messages(Locale.ENGLISH), Message::key, ticker));
    }

    @Test
    void goodNewsGoesByItselfAndFailuresStay() {
        onFx(() -> {
            notices.info(Message.of("good"));
            notices.failed(REFUSED);
        });
        assertEquals(2, cards());
        onFx(ticker::tick);
        assertEquals(1, cards());
        onFx(ticker::tick);
        assertEquals(1, cards());
        assertEquals(0, ticker.running());
    }

    @Test
    void aWarningStaysAndIsNotCutWhereItNamesItsFile() {
        String path = "/home/u/.docker/contexts/meta/" + "0".repeat(64) + "/meta.json";
        onFx(() -> {
            view = new NoticesView(notices, new Messages(Locale.ENGLISH), message -> "left out, as its file does not describe a context that docker could use: ".repeat(2) + path, ticker);
            notices.warn(Message.of("warning"));
            ticker.tick();
        });
        assertEquals(1, cards());
        assertTrue(texts().stream().anyMatch(text -> text.endsWith(path)));
        assertEquals(0, ticker.running());
    }

    @Test
    void theNewestThreeShowAndTheRestIsCounted() {
        onFx(() -> {
            for (int i = 0; i < 5; i++) {
                notices.failed(REFUSED);
            }
        });
        assertEquals(3, cards());
        assertTrue(texts().contains("2 more"));
    }

    @Test
    void aFailureTellsCauseNextStepAndItsDetailWhenAsked() {
        onFx(() -> notices.failed(REFUSED));
        assertTrue(texts().containsAll(List.of("failure.title", "failure.cause.conflict", "failure.next.conflict")));
        Node detail = onFx(() -> view.root().lookup(".notice-detail"));
        assertFalse(detail.isVisible());
        onFx(() -> button("Details").fire());
        assertTrue(detail.isVisible());
        assertEquals("the engine's own words", ((Labeled) detail).getText());
    }

    @Test
    void aCardIsDismissedAndAnOpenOneStaysOpenWhenOthersCome() {
        onFx(() -> {
            notices.failed(REFUSED);
            button("Details").fire();
            notices.info(Message.of("good"));
        });
        assertTrue(onFx(() -> view.root().lookup(".notice-detail").isVisible()));
        onFx(() -> ((Button) view.root().lookup(".notice-close")).fire());
        assertEquals(1, onFx(() -> notices.all().size()));
    }

    private int cards() {
        return onFx(() -> (int) view.root().getChildrenUnmodifiable().stream().filter(NoticeCard.class::isInstance).count());
    }

    private List<String> texts() {
        return onFx(() -> all(view.root()).stream().filter(Labeled.class::isInstance).map(node -> ((Labeled) node).getText()).toList());
    }

    private Button button(String text) {
        return all(view.root()).stream().filter(node -> node instanceof Button button && button.getText().equals(text))
                .map(Button.class::cast).findFirst().orElseThrow();
    }

    private static List<Node> all(Parent parent) {
        List<Node> found = new java.util.ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            found.add(child);
            if (child instanceof Parent inner) {
                found.addAll(all(inner));
            }
        }
        return found;
    }
}
