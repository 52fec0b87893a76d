package dev.longshore.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.longshore.testing.Required;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A process that was given the permission of a desktop, and its child. */
@EnabledOnOs(OS.LINUX)
class LaunchTokenIT {

    @Test
    void childrenDoNotInheritIt() throws IOException, InterruptedException {
        ProcessBuilder builder = Required.process(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Parent.class.getName());
        builder.environment().put("DESKTOP_STARTUP_ID", "id-of-x");
        builder.environment().put("XDG_ACTIVATION_TOKEN", "token-of-wayland");
        builder.environment().put("LONGSHORE_KEPT", "kept");
        Process parent = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        List<String> said = parent.inputReader().lines().toList();
        assertEquals(0, parent.waitFor());
        assertEquals(List.of("id-of-x", "LONGSHORE_KEPT=kept"), said);
    }

    // What follows runs in the other process

    public static final class Parent {

        public static void main(String[] arguments) throws IOException, InterruptedException {
            System.out.println(LaunchToken.of(System.getenv()));
            LaunchToken.forget();
            Process child = Required.process("env").start();
            child.inputReader().lines().filter(line -> line.matches("(DESKTOP_STARTUP_ID|XDG_ACTIVATION_TOKEN|LONGSHORE_KEPT)=.*")).forEach(System.out::println);
            System.exit(child.waitFor());
        }
    }
}
