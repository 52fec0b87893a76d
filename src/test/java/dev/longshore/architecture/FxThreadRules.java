package dev.longshore.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.lang.ArchRule;
import dev.longshore.ui.dialog.FxFileDialogs;
import dev.longshore.ui.dialog.FxFolderChooser;
import java.util.Map;
import java.util.Set;

/** Classes of the ui run on the FX thread: a disk, a name server or a process that hangs would stop the window. */
final class FxThreadRules {

    /** The system's own choosers read the folder that they open at, on the FX thread, whatever is done before. */
    private static final Set<String> CHOOSERS = Set.of("FxFolderChooser", "FxFileDialogs");

    private static final Map<String, Set<String>> BLOCKING = Map.of(
            "java.nio.file.Files", Set.of(),
            "java.io.File", Set.of("exists", "isFile", "isDirectory", "canRead", "canWrite", "canExecute", "length", "list", "listFiles", "delete", "mkdir", "mkdirs",
                    "lastModified", "getCanonicalPath", "getCanonicalFile"),
            "java.nio.file.Path", Set.of("toRealPath"),
            "java.lang.ProcessBuilder", Set.of("start"),
            "java.lang.Process", Set.of("waitFor"),
            "java.net.InetAddress", Set.of("getByName", "getAllByName", "getLocalHost"),
            "java.lang.Thread", Set.of("sleep", "join"),
            "java.util.concurrent.CompletableFuture", Set.of("join", "get"),
            "java.util.concurrent.CountDownLatch", Set.of("await"));

    private FxThreadRules() {
    }

    static ArchRule nothingIsWaitedFor(String within) {
        return noClasses().that().resideInAPackage(within)
                .and(describe("are no choosers", found -> !CHOOSERS.contains(found.getSimpleName())))
                .should().callCodeUnitWhere(describe("waits for something outside of the app", FxThreadRules::blocks))
                .because("what a disk, a program or a server says comes back through the ui's executor");
    }

    private static boolean blocks(JavaCall<?> call) {
        Set<String> names = BLOCKING.get(call.getTargetOwner().getName());
        return names != null && (names.isEmpty() || names.contains(call.getTarget().getName()));
    }
}
