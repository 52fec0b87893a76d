package dev.longshore.ui.control;

import static dev.longshore.testing.FxExtension.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.longshore.testing.FxExtension;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class FittingLinksTest {

    private final List<Hyperlink> links = onFx(() -> Stream.of("shop-api-1", "shop-db-1", "shop-web-1").map(Hyperlink::new).toList());
    private final FittingLinks line = onFx(() -> {
        FittingLinks made = new FittingLinks(links, 5);
        new Scene(new Pane(made));
        made.applyCss();
        return made;
    });

    private List<String> shownIn(double width) {
        return onFx(() -> {
            line.resize(width, 20);
            line.layout();
            return line.getChildrenUnmodifiable().stream().filter(Node::isVisible).map(node -> ((Labeled) node).getText()).toList();
        });
    }

    @Test
    void thoseThatFitShowWholeAndTheOthersAsANumber() {
        double all = onFx(() -> line.prefWidth(-1));
        assertEquals(List.of("shop-api-1", "shop-db-1", "shop-web-1", "+2"), shownIn(all));
        assertEquals(List.of("shop-api-1", "shop-db-1", "+3"), shownIn(all - 10));
        assertEquals(List.of("shop-api-1", "+4"), shownIn(all / 2 - 10));
    }

    @Test
    void theFirstIsCutWhereNoneFits() {
        assertEquals(List.of("shop-api-1", "+4"), shownIn(50));
        assertTrue(onFx(() -> links.getFirst().getWidth() < links.getFirst().prefWidth(-1)));
        assertTrue(onFx(() -> line.getChildrenUnmodifiable().stream().filter(Node::isVisible).allMatch(node -> node.getBoundsInParent().getMaxX() <= 51)));
    }
}
