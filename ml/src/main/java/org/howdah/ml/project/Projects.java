package org.howdah.ml.project;

import java.util.Optional;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Sql;
import org.howdah.ml.learner.Task;
import org.jspecify.annotations.Nullable;

/** The table {@code pgml.projects}. */
public final class Projects {
    private final Sql owner;

    /** With the rights of the extension's owner. */
    public Projects(Sql owner) {
        this.owner = owner;
    }

    /** The project of that name. */
    public Optional<Project> find(String name) {
        return owner.queryOne(
                        "SELECT id, task::text AS task FROM pgml.projects WHERE name = $1", name)
                .map(
                        row ->
                                new Project(
                                        row.get("id", Long.class),
                                        name,
                                        Tasks.named(row.get("task", String.class))));
    }

    /**
     * The project of that name, made where there is none.
     *
     * @param task null only for a project that exists
     * @throws SqlError 22023 if it must be made but has no task, or has another task
     */
    public Project findOrCreate(String name, @Nullable Task task) {
        Project project = find(name).orElseGet(() -> create(name, task));
        if (task != null && project.task() != task) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    ("Project `%s` already exists with a different task: `%s`. Create a new project"
                                    + " instead.")
                            .formatted(name, Tasks.shown(project.task())),
                    "Leave out the argument task to train the project further, or choose another"
                            + " project_name.");
        }
        return project;
    }

    private Project create(String name, @Nullable Task task) {
        if (task == null) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_OBJECT,
                    ("Project `%s` does not exist. To create a new project, you must specify a"
                                    + " `task`.")
                            .formatted(name),
                    "Tasks are: %s. Projects with models are listed in pgml.trained_models."
                            .formatted(Tasks.all()));
        }
        owner.execute(
                """
                INSERT INTO pgml.projects (name, task) VALUES ($1, $2::pgml.task)
                ON CONFLICT (name) DO NOTHING
                """,
                name,
                task.sqlName());
        return find(name).orElseThrow(() -> deletedMeanwhile(name));
    }

    private static SqlError deletedMeanwhile(String name) {
        return new SqlError(
                ErrorCode.NOT_IN_PREREQUISITE_STATE,
                "project \"%s\" was deleted meanwhile".formatted(name),
                "Try again.");
    }
}
