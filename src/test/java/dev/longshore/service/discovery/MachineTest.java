package dev.longshore.service.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineTest {

    @ParameterizedTest
    @CsvSource({"/home/ann, /home/ann", "?, /", "'', /", "here, /"})
    void theCurrentFolderIsNobodysHome(String home, Path known) {
        assertEquals(known, Machine.of(Map.of(), home).home());
    }
}
