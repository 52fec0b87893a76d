package dev.longshore.service.tasks;

/** What a task does; its title is made of it and of the task's subject. */
public enum TaskKind { PULL, PUSH, BUILD, SAVE, LOAD, COPY, RUN, REMOVE, COMMIT, EXPORT, IMPORT, WAIT }
