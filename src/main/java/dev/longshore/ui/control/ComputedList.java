package dev.longshore.ui.control;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import javafx.collections.ObservableListBase;

/** A list whose elements are made when they are asked for. Of a change it tells one element, however many there are. */
final class ComputedList<E> extends ObservableListBase<E> {

    private final IntSupplier size;
    private final IntFunction<E> element;

    ComputedList(IntSupplier size, IntFunction<E> element) {
        this.size = size;
        this.element = element;
    }

    @Override
    public E get(int index) {
        return element.apply(index);
    }

    @Override
    public int size() {
        return size.getAsInt();
    }

    /** Something may be different. */
    void tell() {
        beginChange();
        nextUpdate(0);
        endChange();
    }

    void tellAdded(int index) {
        beginChange();
        nextAdd(index, index + 1);
        endChange();
    }

    void tellReplaced(int index, E removed) {
        beginChange();
        nextReplace(index, index + 1, List.of(removed));
        endChange();
    }

    void tellRemoved(E removed) {
        beginChange();
        nextRemove(0, removed);
        endChange();
    }
}
