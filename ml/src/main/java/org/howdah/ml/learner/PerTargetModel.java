package org.howdah.ml.learner;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;

/** Several regression models of the same features, one for each target. */
public final class PerTargetModel implements Model {
    static final String FORMAT = "per-target";

    private final List<Model> models;

    PerTargetModel(List<Model> models) {
        this.models = List.copyOf(models);
    }

    static PerTargetModel read(DataInput in) throws IOException {
        List<Model> models = new ArrayList<>();
        try {
            read(in, models);
            return new PerTargetModel(models);
        } catch (IOException | RuntimeException | Error e) {
            models.forEach(Model::close);
            throw e;
        }
    }

    private static void read(DataInput in, List<Model> models) throws IOException {
        int count = in.readInt();
        for (int target = 0; target < count; target++) {
            Model model = readOne(in);
            models.add(model);
            if (model.task() != Task.REGRESSION
                    || model.outputs() != 1
                    || model.features() != models.getFirst().features()) {
                throw new IOException("model %d is of another shape".formatted(target + 1));
            }
        }
        if (models.isEmpty()) {
            throw new IOException("no models");
        }
    }

    private static Model readOne(DataInput in) throws IOException {
        String format = in.readUTF();
        Family.Reader reader = Learners.formats().get(format);
        if (reader == null || format.equals(FORMAT)) {
            throw new IOException("unknown format \"%s\" of one target".formatted(format));
        }
        return reader.read(in);
    }

    @Override
    public void close() {
        models.forEach(Model::close);
    }

    /** The model of each target. */
    public List<Model> targets() {
        return models;
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return models.getFirst().features();
    }

    @Override
    public int outputs() {
        return models.size();
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] one = new double[count];
        for (int target = 0; target < models.size(); target++) {
            models.get(target).predict(rows, start, count, one, 0);
            for (int row = 0; row < count; row++) {
                predictions[at + row * models.size() + target] = one[row];
            }
        }
    }

    @Override
    public Optional<Computation> computation() {
        List<Formula> parts = new ArrayList<>();
        for (Model model : models) {
            Optional<Computation> part = model.computation();
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get().prediction());
        }
        return Optional.of(Computation.of(Formulas.joined(parts)));
    }

    @Override
    public long bytes() {
        return models.stream().mapToLong(Model::bytes).sum();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(models.size());
        for (Model model : models) {
            out.writeUTF(model.format());
            model.write(out);
        }
    }
}
