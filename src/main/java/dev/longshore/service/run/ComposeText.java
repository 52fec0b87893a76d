package dev.longshore.service.run;

import dev.longshore.domain.run.RunLine;
import dev.longshore.domain.run.RunOption;
import dev.longshore.domain.run.RunProblem;
import dev.longshore.domain.run.RunValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A line as a service of a compose file. */
public final class ComposeText {

    /** @param left what of the line is not in it */
    public record Written(String yaml, List<RunProblem> left) { }

    private ComposeText() {
    }

    /** The whole file, with the networks and volumes it takes as they are; ends in a line end. */
    public static Written of(RunLine line) {
        RunLine valid = RunValues.valid(line);
        ComposeService service = ComposeService.of(valid);
        Fields file = new Fields().keep("services", Map.of(name(valid), service.fields().map()));
        file.put("networks", external(service.networks()));
        file.put("volumes", external(service.volumes()));
        List<RunProblem> left = new ArrayList<>(RunValues.invalid(line));
        for (RunOption option : service.left()) {
            valid.all(option).forEach(value -> left.add(new RunProblem(RunProblem.Kind.NOT_EXPRESSIBLE, option.flag() + " " + value)));
        }
        return new Written(YamlText.of(file.map()), List.copyOf(left));
    }

    /** What compose takes as a service's name: the container's, else the image's last word. */
    private static String name(RunLine line) {
        String image = line.image().replaceFirst("@.*", "").replaceFirst(".*/", "").replaceFirst(":.*", "");
        String name = line.one(RunOption.NAME).orElse(image).replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
        return name.isEmpty() ? "app" : name;
    }

    /** They exist, or are made beforehand, outside of compose: under their own names, as docker run takes them. */
    private static Fields external(List<String> names) {
        Fields all = new Fields();
        names.forEach(name -> all.keep(name, new Fields().keep("external", true)));
        return all;
    }
}
