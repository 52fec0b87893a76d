package dev.longshore.service.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.service.masking.Masker;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Covers the secrets of a run line: those of its environment, its labels, its command and whatever else the masker finds. */
public final class RunSecrets {

    private static final Set<RunOption> ASSIGNED = Set.of(RunOption.LABEL, RunOption.LOG_OPT, RunOption.ANNOTATION, RunOption.STORAGE_OPT,
            RunOption.SYSCTL, RunOption.SECURITY_OPT);

    private final Masker masker;

    public RunSecrets(Masker masker) {
        this.masker = masker;
    }

    /** The same line, stars in the place of each secret. */
    public RunLine masked(RunLine line) {
        RunLine masked = line.withCommand(masker.arguments(line.all(RunOption.ENTRYPOINT), line.command()));
        for (Map.Entry<RunOption, List<String>> entry : line.options().entrySet()) {
            masked = masked.with(entry.getKey(), entry.getValue().stream().map(value -> value(entry.getKey(), value)).toList());
        }
        return masked;
    }

    private String value(RunOption option, String value) {
        int equals = value.indexOf('=');
        if (option == RunOption.ENV) {
            return equals < 0 ? value : masker.entry(value);
        }
        if (ASSIGNED.contains(option) && equals > 0) {
            String name = value.substring(0, equals);
            return name + "=" + masker.value(name, value.substring(equals + 1));
        }
        return masker.plainText(value);
    }
}
