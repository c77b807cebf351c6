package org.howdah.ml.project;

import org.howdah.ml.learner.Task;

/** A named task that models are trained for. */
public record Project(long id, String name, Task task) {}
