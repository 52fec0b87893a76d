package dev.longshore.testing;

import dev.longshore.domain.Failure;
import dev.longshore.json.JsonDocument;
import dev.longshore.ui.module.Subject;
import dev.longshore.ui.module.SubjectDocument;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The document of a subject, as the test writes it. */
public final class FakeDocument implements SubjectDocument {

    public final List<String> told = new ArrayList<>();
    public final SimpleObjectProperty<Failure> failure = new SimpleObjectProperty<>();

    /** Whether it is what the engine has now. */
    public boolean current = true;
    private final SimpleObjectProperty<JsonDocument> document = new SimpleObjectProperty<>();

    /** The engine says this from now on. */
    public void show(String json) {
        document.set(JsonDocument.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /** Nothing is known of it: reading takes long, or failed. */
    public void clear() {
        document.set(null);
    }

    @Override
    public ReadOnlyObjectProperty<JsonDocument> document() {
        return document;
    }

    @Override
    public boolean current() {
        return current;
    }

    @Override
    public ReadOnlyObjectProperty<Failure> failure() {
        return failure;
    }

    @Override
    public ReadOnlyBooleanProperty loading() {
        return new SimpleBooleanProperty();
    }

    @Override
    public void retry() {
        told.add("retry");
    }

    @Override
    public void shown(boolean inFront) {
        told.add("shown " + inFront);
    }

    @Override
    public void changed() {
        told.add("changed");
    }

    @Override
    public void removed() {
        told.add("removed");
    }

    @Override
    public boolean madeAgain(Subject.One successor) {
        return told.add("made again");
    }

    @Override
    public void close() {
        told.add("close");
    }
}
