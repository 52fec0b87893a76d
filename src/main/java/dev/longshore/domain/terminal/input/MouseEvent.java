package dev.longshore.domain.terminal.input;

/** What the mouse did. @param column of the cell, from 0 on @param row of the cell on the screen, from 0 on */
public record MouseEvent(MouseAction action, MouseButton button, int column, int row, KeyModifiers held) { }
