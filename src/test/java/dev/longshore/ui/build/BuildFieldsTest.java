package dev.longshore.ui.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.domain.Endpoint;
import dev.longshore.domain.Host;
import dev.longshore.domain.HostId;
import dev.longshore.domain.HostStatus;
import dev.longshore.engine.model.BuildOptions;
import dev.longshore.ui.i18n.Message;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuildFieldsTest {

    private static final Host OLD = new Host(new HostId("1"), "old", new Endpoint.Unix(Path.of("/a")), Host.Origin.USER);
    private static final Host NEW = new Host(new HostId("2"), "new", new Endpoint.Unix(Path.of("/b")), Host.Origin.USER);

    private final Map<HostId, HostStatus> statuses = Map.of(OLD.id(), new HostStatus.Connected("Docker", "1.12", "1.24"),
            NEW.id(), new HostStatus.Connected("Docker", "28.5.2", "1.51"));
    private final BuildFields fields = new BuildFields(NEW, statuses::get);

    private void argument(String name, String value) {
        fields.arguments().add();
        BuildArgument argument = fields.arguments().rows().getLast();
        argument.name().set(name);
        argument.value().set(value);
    }

    @Test
    void nothingTypedIsNothingWrongWhereAHostIsChosen() {
        assertFalse(fields.wrong());
        fields.host().set(null);
        assertTrue(fields.wrong());
    }

    @Test
    void whatTheHostDoesNotOfferIsWrongOnlyOnceTyped() {
        fields.host().set(OLD);
        assertEquals(Optional.empty(), fields.targetProblem());
        fields.target().set("web");
        assertEquals(Optional.of(Message.of("reason.needs-api", "1.29")), fields.targetProblem());
        fields.host().set(NEW);
        assertEquals(Optional.empty(), fields.targetProblem());
        fields.target().set("web!");
        assertEquals(Optional.of(Message.of("build.target.bad")), fields.targetProblem());
    }

    @Test
    void argumentsNeedNamesOfTheirOwn() {
        argument("", "");
        argument("A", "1");
        assertEquals(Optional.empty(), fields.arguments().problem());
        argument(" A ", "2");
        assertEquals(Optional.of(Message.of("build.args.twice")), fields.arguments().problem());
        fields.arguments().rows().getLast().name().set("A B");
        assertEquals(Optional.of(Message.of("build.args.bad")), fields.arguments().problem());
        fields.arguments().rows().getLast().name().set("");
        assertEquals(Optional.of(Message.of("build.args.bad")), fields.arguments().problem(), "a value without a name");
        assertTrue(fields.wrong());
    }

    @Test
    void allOfItBecomesOptions() {
        fields.tags().set("app:1, team/app app:1");
        fields.target().set(" web ");
        fields.platform().set("linux/arm64");
        fields.noCache().set(true);
        argument(" A ", " 1 ");
        argument("", "");
        assertEquals(new BuildOptions("docker/Dockerfile", List.of("app:1", "team/app:latest"), Map.of("A", " 1 "), "web", true, false, "linux/arm64"),
                fields.options("docker/Dockerfile"));
    }
}
