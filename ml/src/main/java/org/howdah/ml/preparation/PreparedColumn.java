package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A column and how its values are prepared.
 *
 * @param categories the names of each value's categories; none where they are numbers
 * @param cells one for each value
 */
public record PreparedColumn(RawColumn column, List<Categories> categories, List<Cell> cells) {
    public PreparedColumn {
        categories = List.copyOf(categories);
        cells = List.copyOf(cells);
    }

    static PreparedColumn asIs(RawColumn column) {
        return new PreparedColumn(
                column, List.of(), Collections.nCopies(column.width(), Cell.PLAIN));
    }

    long bytes() {
        return 128
                + 8L * cells.size()
                + categories.stream().mapToLong(Categories::bytes).sum()
                + cells.stream().mapToLong(Cell::bytes).sum();
    }

    void write(DataOutput out) throws IOException {
        column.write(out);
        for (Categories names : categories) {
            names.write(out);
        }
        for (Cell cell : cells) {
            cell.write(out);
        }
    }

    static PreparedColumn read(DataInput in) throws IOException {
        RawColumn column = RawColumn.read(in);
        List<Categories> categories = new ArrayList<>();
        if (column.quantity() == Quantity.CATEGORY) {
            for (int i = 0; i < column.width(); i++) {
                categories.add(Categories.read(in));
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < column.width(); i++) {
            cells.add(Cell.read(in));
        }
        return new PreparedColumn(column, categories, cells);
    }
}
