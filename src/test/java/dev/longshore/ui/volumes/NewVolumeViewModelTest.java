package dev.longshore.ui.volumes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Failure;
import dev.longshore.domain.Failure.Cause;
import dev.longshore.domain.FailureException;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.domain.ObjectRef;
import dev.longshore.domain.run.Preparation.NewVolume;
import dev.longshore.service.masking.Masker;
import dev.longshore.service.system.SystemOperations;
import dev.longshore.service.volumes.VolumeOperations;
import dev.longshore.service.volumes.VolumeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class NewVolumeViewModelTest {

    private static final Host DOCKER = new Host(new HostId("d"), "docker", new Endpoint.Tcp("a", 2375), Host.Origin.USER);
    private static final Host PODMAN = new Host(new HostId("p"), "podman", new Endpoint.Tcp("b", 2375), Host.Origin.USER);

    private final Map<HostId, HostStatus> statuses = Map.of(DOCKER.id(), new HostStatus.Connected("Docker", "28.5.2", "1.51"),
            PODMAN.id(), new HostStatus.Connected("Podman", "5.4.2", "1.41"));
    private final Map<HostId, CompletableFuture<List<String>>> drivers = Map.of(DOCKER.id(), new CompletableFuture<>(), PODMAN.id(), new CompletableFuture<>());
    private final List<NewVolume> sent = new ArrayList<>();
    private final CompletableFuture<ObjectRef> answer = new CompletableFuture<>();
    private final List<ObjectRef> made = new ArrayList<>();
    private final NewVolumeViewModel model = new NewVolumeViewModel(List.of(DOCKER, PODMAN), new NewVolumeViewModel.Engines(statuses::get, drivers::get, (host, wanted) -> {
        sent.add(wanted);
        return answer;
    }), new Masker(), Runnable::run);

    @Test
    void sendsWhatIsTypedOnce() {
        model.name().set(" data ");
        model.driver().set("local");
        model.options().add("type", "nfs");
        model.options().add("", "");
        model.labels().add("tier", "");
        model.create(made::add);
        model.create(made::add);
        assertTrue(model.busy().get() && model.invalid());
        assertEquals(List.of(new NewVolume("data", "local", Map.of("type", "nfs"), Map.of("tier", ""))), sent);
        ObjectRef volume = new ObjectRef(DOCKER.id(), VolumeOperations.VOLUME, "data", "data");
        answer.complete(volume);
        assertEquals(List.of(volume), made);
        assertFalse(model.busy().get());
    }

    @Test
    void whyThereIsNoneStaysUntilSomethingElseIsTyped() {
        model.name().set("data");
        model.create(made::add);
        Failure taken = new Failure(Cause.CONFLICT, "docker", "", VolumeOperations.CREATE, "data", 0, "there is one");
        answer.completeExceptionally(new FailureException(taken, null));
        assertEquals(Optional.of(taken), model.failure().get());
        assertTrue(made.isEmpty() && !model.invalid());
        model.name().set("data2");
        assertEquals(Optional.empty(), model.failure().get());
    }

    @Test
    void driversThatCannotBeListedAreSaid() {
        Failure away = new Failure(Cause.REFUSED, "docker", "", SystemOperations.READ_INFO, "", 0, "nobody listens");
        drivers.get(DOCKER.id()).completeExceptionally(new FailureException(away, null));
        assertEquals(Optional.of(away), model.failure().get());
    }

    @Test
    void namesAreCheckedAsTheEngineDoes() {
        assertFalse(model.invalid(), "without a name the engine makes one up");
        for (String bad : List.of("-a", "a b", "a/b", "ä", ".")) {
            model.name().set(bad);
            assertEquals("volumes.new.name.bad", model.nameProblem().orElseThrow().key());
            assertTrue(model.invalid());
        }
        model.name().set("a");
        assertEquals("volumes.new.name.short", model.nameProblem().orElseThrow().key());
        model.host().set(PODMAN);
        assertTrue(model.nameProblem().isEmpty(), "Podman takes a single letter");
        model.name().set("A.b_c-1");
        assertTrue(model.nameProblem().isEmpty());
    }

    @Test
    void pairsNeedNamesAndEachOnce() {
        model.options().add("", "nfs");
        assertEquals("pairs.nameless", model.optionsProblem().orElseThrow().key());
        model.labels().add("a", "1");
        model.labels().add("a ", "2");
        assertEquals("pairs.twice", model.labelsProblem().orElseThrow().key());
        assertTrue(model.invalid());
    }

    @Test
    void driversAreThoseOfTheChosenHost() {
        model.host().set(PODMAN);
        drivers.get(DOCKER.id()).complete(List.of("local", "late"));
        assertEquals(List.of(), model.drivers(), "an answer of the host that was chosen before");
        drivers.get(PODMAN.id()).complete(List.of("local"));
        assertEquals(List.of("local"), model.drivers());
    }

    @Test
    void textsCoverPasswords() {
        model.name().set("share");
        model.options().add("o", "username=ann,password=hunter2");
        assertTrue(model.secret("o", "username=ann,password=hunter2"));
        assertFalse(model.secret("type", "cifs"));
        assertFalse(VolumeText.line(model.masked()).contains("hunter2"));
    }
}
