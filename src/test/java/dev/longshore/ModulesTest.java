package dev.longshore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.longshore.testing.FxExtension;
import dev.longshore.ui.i18n.Messages;
import dev.longshore.ui.module.Contribution;
import dev.longshore.ui.module.Contributions;
import dev.longshore.ui.module.InspectFunction;
import dev.longshore.ui.module.LiveKind;
import dev.longshore.ui.module.Module;
import dev.longshore.ui.module.Page;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ModulesTest {

    @TempDir
    Path folder;

    @Test
    void everyModuleThereIsIsListedOnce() {
        Set<String> there = new ClassFileImporter().withImportOption(location -> !location.contains("/test-classes/")).importPackages("dev.longshore").stream()
                .filter(type -> type.isAssignableTo(Module.class) && !type.isInterface()).map(JavaClass::getName).collect(Collectors.toSet());
        List<String> listed = Modules.all().stream().map(module -> module.getClass().getName()).toList();
        assertEquals(there, new HashSet<>(listed));
        assertEquals(listed.size(), there.size());
    }

    /** That no id comes twice is checked when the contributions are joined. */
    @Test
    void whatIsContributedFitsTogether() {
        try (AppFixture app = new AppFixture(folder, Map.of("DOCKER_HOST", "unix://" + folder.resolve("nobody.sock")))) {
            Contributions all = app.wiring.contributions();
            assertFalse(all.list(Contribution.class).stream().anyMatch(each -> each.id().isBlank()));
            Messages messages = new Messages(Locale.ENGLISH);
            for (Page page : all.list(Page.class)) {
                assertFalse(messages.text(page.words().title()).isBlank());
                page.kind().ifPresent(kind -> assertEquals(1, all.list(InspectFunction.class, each -> each.kind().equals(kind)).size(), kind + " is inspected"));
                page.kind().ifPresent(kind -> assertEquals(1, all.list(LiveKind.class, each -> each.kind().objectKind().equals(kind)).size(), kind + " is followed"));
            }
        }
    }
}
