package dev.longshore.ui.tasks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.domain.ObjectKind;
import dev.longshore.service.containers.ContainerOperations;
import dev.longshore.service.images.ImageOperations;
import dev.longshore.service.images.PushService;
import dev.longshore.service.networks.NetworkOperations;
import dev.longshore.service.tasks.Task;
import dev.longshore.service.tasks.TaskKind;
import dev.longshore.service.tasks.TaskState;
import dev.longshore.service.tasks.TaskState.Part;
import dev.longshore.service.tasks.TaskState.Phase;
import dev.longshore.service.tasks.Tasks;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.ui.format.ByteSizeFormat;
import dev.longshore.ui.i18n.Message;
import dev.longshore.ui.i18n.Messages;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    @Test
    void whereTwoHaveOneNameTheirKindIsToldInTheUsersLanguage() {
        List<ObjectKind> kinds = List.of(ContainerOperations.CONTAINER, ImageOperations.IMAGE, VolumeOperations.VOLUME, NetworkOperations.NETWORK);
        Map<Locale, List<String>> words = Map.of(Locale.ENGLISH, List.of("shared (container)", "shared (image)", "shared (volume)", "shared (network)"),
                Locale.SIMPLIFIED_CHINESE, List.of("shared（容器）", "shared（镜像）", "shared（卷）", "shared（网络）"));
        words.forEach((locale, wanted) -> assertEquals(wanted, kinds.stream()
                .map(kind -> new Messages(locale).text(TaskText.name(new Part("shared", "REMOVED", 0, -1, Optional.of(kind))))).toList()));
        assertEquals(Message.of("tasks.part", "alone"), TaskText.name(new Part("alone", "REMOVED", 0, -1)));
    }

    @Test
    void whatStaysIsToldWithWhatWasFreed() {
        HeldWork work = new HeldWork();
        Tasks tasks = new Tasks(Thread::startVirtualThread);
        Task task = work.start(tasks, TaskKind.REMOVE, "a");
        Map.of("a", "REMOVED", "b", "IN_USE", "c", "CHANGED", "d", "GONE", "e", "WAITING").forEach((id, state) -> work.control().part(new Part(id, state, 0, -1)));
        work.control().progress(1_000_000, -1);
        TaskState removal = task.state();
        assertEquals(Set.of("a tasks.part.removed", "b tasks.part.in-use", "c tasks.part.changed", "d tasks.part.gone", "e tasks.part.waiting"),
                removal.parts().stream().map(part -> part.id() + " " + TaskText.part(removal, part).key()).collect(Collectors.toSet()));
        assertEquals(List.of(), removal.parts().stream().filter(part -> TaskText.failed(removal, part)).toList());
        TaskRow row = new TaskRow(task, Instant.EPOCH);
        work.control().progress(2_000_000, -1);
        row.update(Instant.EPOCH.plusSeconds(2));
        row.update(Instant.EPOCH.plusSeconds(4));
        assertEquals(List.of("tasks.items [4, 5]", "tasks.items.kept [2]", "tasks.items.freed [" + ByteSizeFormat.text(2_000_000) + "]"),
                TaskText.figures(row).stream().map(each -> each.key() + " " + each.arguments()).toList(), "and no speed: nothing is moved");
        work.succeed("");
        tasks.close();
    }

    @Test
    void theEndOfAWaitIsSaidInWords() {
        TaskState wait = new TaskState(1, TaskKind.WAIT, "web", List.of(), Instant.EPOCH, Phase.SUCCEEDED, 0, -1, List.of(), "137", Optional.empty(), Instant.EPOCH);
        assertEquals(Message.of("tasks.result.exit-code", "137"), TaskText.result(wait));
        TaskState commit = new TaskState(1, TaskKind.COMMIT, "web:1", List.of(), Instant.EPOCH, Phase.SUCCEEDED, 0, -1, List.of(), "sha256:a\u001b", Optional.empty(), Instant.EPOCH);
        assertEquals(Message.of("tasks.result.text", "sha256:a␛"), TaskText.result(commit));
    }
}
