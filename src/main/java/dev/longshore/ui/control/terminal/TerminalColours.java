package dev.longshore.ui.control.terminal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The colours that the style sheets give a view. */
final class TerminalColours {

    private static final StyleablePropertyFactory<TerminalView> FACTORY = new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final Map<TerminalHue, StyleableProperty<Color>> colours = new EnumMap<>(TerminalHue.class);

    /** @param changed runs when one of them is another one */
    TerminalColours(TerminalView view, Runnable changed) {
        for (TerminalHue hue : TerminalHue.values()) {
            StyleableProperty<Color> colour = FACTORY.createStyleableColorProperty(view, hue.name(), hue.property(),
                    each -> each.colours().colours.get(hue), Color.GRAY);
            colours.put(hue, colour);
            ((Observable) colour).addListener(change -> changed.run());
        }
    }

    static List<CssMetaData<? extends Styleable, ?>> metaData() {
        return FACTORY.getCssMetaData();
    }

    Color of(TerminalHue hue) {
        Color now = Objects.requireNonNull(colours.get(hue)).getValue();
        return now == null ? Color.GRAY : now;
    }
}
