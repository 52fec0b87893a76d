package dev.longshore.service.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A docker command, and the request that it makes. Each kind declares those of its own. Immutable.
 *
 * @param route   such as {@code POST /containers/{id}/stop}; {@code {image}} may hold slashes
 * @param command without {@code docker}, such as {@code volume rm}
 * @param query   the words for each parameter of the query that the command can say
 * @param words   what comes after them
 */
public record DockerForm(String route, String command, Map<String, Function<String, List<String>>> query,
                         Function<DockerRequest, List<String>> words) {

    private static final Pattern SEGMENT = Pattern.compile("\\{(\\w+)}");

    public DockerForm {
        query = Map.copyOf(query);
    }

    /** The objects of the path follow the command. */
    public static DockerForm of(String route, String command) {
        List<String> names = SEGMENT.matcher(route).results().map(found -> found.group(1)).toList();
        return new DockerForm(route, command, Map.of(), request -> names.stream().map(request::object).toList());
    }

    /** A parameter that is on or off. */
    public DockerForm flag(String parameter, String option) {
        return with(parameter, value -> value.equals("0") || value.equalsIgnoreCase("false") ? List.of() : List.of(option));
    }

    public DockerForm value(String parameter, String option) {
        return with(parameter, value -> value.isEmpty() ? List.of() : List.of(option, value));
    }

    /** The parameter {@code filters}, each a word of its own. */
    public DockerForm filters() {
        return with("filters", DockerRequest::filters);
    }

    /** Parameters that change nothing of what the command does, or that {@link #saying} reads. */
    public DockerForm passing(String... parameters) {
        DockerForm form = this;
        for (String each : parameters) {
            form = form.with(each, value -> List.of());
        }
        return form;
    }

    /** Other words after the command than the objects of the path. */
    public DockerForm saying(Function<DockerRequest, List<String>> others) {
        return new DockerForm(route, command, query, others);
    }

    private DockerForm with(String parameter, Function<String, List<String>> said) {
        Map<String, Function<String, List<String>>> more = new LinkedHashMap<>(query);
        more.put(parameter, said);
        return new DockerForm(route, command, more, words);
    }

    /** The words of the command; empty where the command makes no such request, or cannot say all of it. */
    Optional<List<String>> of(DockerRequest request) {
        Matcher matcher = pattern().matcher(request.method() + " " + request.path());
        if (!matcher.matches() || !query.keySet().containsAll(request.query().keySet())) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>(List.of(command.split(" ")));
        request.query().forEach((parameter, values) -> values.forEach(value -> said.addAll(query.get(parameter).apply(value))));
        said.addAll(words.apply(request.withObjects(matcher, SEGMENT.matcher(route).results().map(found -> found.group(1)).toList())));
        return Optional.of(said);
    }

    private Pattern pattern() {
        return Pattern.compile(SEGMENT.matcher(route).replaceAll(found -> found.group(1).equals("image") ? "(.+)" : "([^/]+)"));
    }
}
