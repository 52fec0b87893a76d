package dev.longshore.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/**
 * The look of every window. A theme is a file of tokens; the partials after it name tokens only. Popups take the style sheets of
 * the window they belong to. FX thread only.
 */
public final class Theme {

    static final List<String> PARTIALS = List.of("atlantafx.css", "controlsfx.css", "base.css", "fields.css", "controls.css", "table.css",
            "shell.css", "dialog.css", "inspector.css", "facts.css", "logs.css", "terminal.css", "calls.css", "overview.css", "tasks.css", "run.css", "doctor.css", "settings.css",
            "palette.css", "prune.css", "charts.css");

    private final ObjectProperty<ThemeMode> mode;
    private final ObjectProperty<Density> density = new SimpleObjectProperty<>(Density.COMFORTABLE);
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper();
    private final Set<Scene> scenes = Collections.newSetFromMap(new WeakHashMap<>());

    public Theme(ThemeMode initial) {
        mode = new SimpleObjectProperty<>(initial);
        dark.bind(darkWanted());
        dark.addListener((property, was, is) -> applyToAll());
        density.addListener((property, was, is) -> applyToAll());
        useBase();
    }

    /** What the user wants; setting it changes every window at once. */
    public ObjectProperty<ThemeMode> mode() {
        return mode;
    }

    /** How high the rows of tables are; setting it changes every window at once. */
    public ObjectProperty<Density> density() {
        return density;
    }

    /** Whether the dark theme shows, be it wanted or the system's. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /** Gives a window this look, now and after each change. */
    public void apply(Scene scene) {
        scenes.add(scene);
        style(scene);
        fillLikeItsRoot(scene);
    }

    /** What shows of a window before it is drawn, and where it grows faster than that, has the colour of its ground. */
    private static void fillLikeItsRoot(Scene scene) {
        scene.rootProperty().flatMap(root -> root instanceof Region region ? region.backgroundProperty() : null).subscribe(ground -> {
            if (ground != null && !ground.getFills().isEmpty()) {
                scene.setFill(ground.getFills().getLast().getFill());
            }
        });
    }

    private BooleanBinding darkWanted() {
        var system = Platform.getPreferences().colorSchemeProperty();
        return new BooleanBinding() {
            {
                bind(mode, system);
            }

            @Override
            protected boolean computeValue() {
                return mode.get() == ThemeMode.DARK || mode.get() == ThemeMode.SYSTEM && system.get() == ColorScheme.DARK;
            }
        };
    }

    private void applyToAll() {
        useBase();
        new ArrayList<>(scenes).forEach(this::style);
    }

    private void useBase() {
        Application.setUserAgentStylesheet((dark.get() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private void style(Scene scene) {
        List<String> sheets = new ArrayList<>(PARTIALS);
        if (density.get() == Density.COMPACT) {
            sheets.add("density-compact.css");
        }
        String tokens = dark.get() ? "tokens-dark.css" : "tokens-light.css";
        scene.getStylesheets().setAll(Stream.concat(Stream.of(tokens), sheets.stream()).map(Theme::sheet).toList());
        scene.getPreferences().setColorScheme(dark.get() ? ColorScheme.DARK : ColorScheme.LIGHT);
    }

    private static String sheet(String name) {
        return Theme.class.getResource(name).toExternalForm();
    }
}
