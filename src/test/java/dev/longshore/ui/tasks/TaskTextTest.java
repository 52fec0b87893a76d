package dev.longshore.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.service.images.PushService;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.ui.i18n.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TaskTextTest {

    @Test
    void whatAPushLeftOutIsToldInTheUsersLanguageAndTheEnginesWordsAsTheyAre() {
        Part platform = new Part("linux/amd64", PushService.ONE_PLATFORM, 0, -1);
        Part layer = new Part("2e2193b2053e", "Mounted from team/web", 0, -1);
        TaskState push = new TaskState(1, TaskKind.PUSH, "team/web:1", List.of(), Instant.EPOCH, Phase.SUCCEEDED, 0, -1, List.of(platform, layer), "", Optional.empty(), Instant.EPOCH);
        assertEquals(Message.of("tasks.part.one-platform"), TaskText.part(push, platform));
        assertEquals(Message.of("tasks.part", "Mounted from team/web"), TaskText.part(push, layer));
    }
}
