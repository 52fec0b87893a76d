package dev.longshore.service.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.json.JsonPath;
import dev.longshore.service.masking.Masker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Covers the secrets of a run line: every value of the environment, and whatever else the masker finds. */
public final class RunSecrets {

    private static final Set<RunOption> ASSIGNED = Set.of(RunOption.LABEL, RunOption.LOG_OPT, RunOption.ANNOTATION, RunOption.STORAGE_OPT,
            RunOption.SYSCTL, RunOption.SECURITY_OPT);

    private final Masker masker;

    public RunSecrets(Masker masker) {
        this.masker = masker;
    }

    /** The same line, stars in the place of each secret. */
    public RunLine masked(RunLine line) {
        RunLine masked = line.withCommand(words(line.command()));
        for (Map.Entry<RunOption, List<String>> entry : line.options().entrySet()) {
            masked = masked.with(entry.getKey(), entry.getValue().stream().map(value -> value(entry.getKey(), value)).toList());
        }
        return masked;
    }

    private String value(RunOption option, String value) {
        int equals = value.indexOf('=');
        if (option == RunOption.ENV) {
            return equals < 0 || equals == value.length() - 1 ? value : value.substring(0, equals + 1) + Masker.STARS;
        }
        if (ASSIGNED.contains(option) && equals > 0) {
            String name = value.substring(0, equals);
            return name + "=" + covered(JsonPath.ROOT.member(name), value.substring(equals + 1), null);
        }
        return covered(JsonPath.ROOT.member("Value"), value, null);
    }

    private List<String> words(List<String> command) {
        List<String> words = new ArrayList<>();
        String before = null;
        for (String word : command) {
            words.add(covered(JsonPath.ROOT.member("Cmd").index(words.size()), word, before));
            before = word;
        }
        return words;
    }

    private String covered(JsonPath path, String value, String before) {
        return masker.mask(path, value, before).map(masked -> masked.replace(Masker.DOTS, Masker.STARS)).orElse(value);
    }
}
