package dev.longshore.service.logs.view;

/** How far a search has come. @param searched lines of those that there are */
public record SearchProgress(int searched, int lines) {

    public boolean complete() {
        return searched == lines;
    }
}
