package org.howdah.ml.artifact;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.preparation.Preparation;
import org.jspecify.annotations.Nullable;

/**
 * Models as portable bytes: the same on every machine, without Java serialization.
 *
 * <p>Big-endian: the eight letters HOWDAHML; major and minor version, 16 bits each; the name of the
 * model's format (modified UTF-8 behind its length in 16 bits); the model's content; whether there
 * is a preparation, and its content; CRC-32C of all that. A new minor version only adds what older
 * readers need not know.
 */
public final class Artifact {
    private static final byte[] MAGIC = {'H', 'O', 'W', 'D', 'A', 'H', 'M', 'L'};
    private static final int MAJOR = 1;
    private static final int MINOR = 0;

    private Artifact() {}

    /**
     * What an artefact holds.
     *
     * @param preparation of the rows that the model takes; null where it takes them as they are
     */
    public record Content(Model model, @Nullable Preparation preparation) {}

    /** What writing takes for each byte of a model: as it grows, as it was, and a copy. */
    public static final long BYTES_OF_BYTE = 4;

    /** The model's bytes; the same model gives the same bytes. */
    public static byte[] write(Model model) {
        return write(new Content(model, null));
    }

    /** The bytes of a model and of how its rows are prepared. */
    public static byte[] write(Content content) {
        Model model = content.model();
        Preparation preparation = content.preparation();
        Bytes bytes = new Bytes();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.writeShort(MAJOR);
            out.writeShort(MINOR);
            out.writeUTF(model.format());
            model.write(out);
            out.writeBoolean(preparation != null);
            if (preparation != null) {
                preparation.write(out);
            }
            out.writeInt(bytes.checksum());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Bytes that know their checksum without a copy. */
    private static final class Bytes extends ByteArrayOutputStream {
        int checksum() {
            return Artifact.checksum(buf, count);
        }
    }

    /**
     * The model of those bytes, to be closed; predicts the same bits as the one written.
     *
     * @throws UnreadableArtifact if the bytes are damaged, of a newer version, or no artefact at
     *     all
     */
    public static Model read(byte[] bytes) {
        return readContent(bytes).model();
    }

    /**
     * The model, to be closed, and the preparation of those bytes.
     *
     * @throws UnreadableArtifact as {@link #read} does
     */
    public static Content readContent(byte[] bytes) {
        try (DataInputStream in = open(bytes)) {
            return readContent(in);
        } catch (UnreadableArtifact e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableArtifact("the model can't be read: " + e.getMessage(), e);
        }
    }

    /**
     * What a reader of that format gets; empty if the model has another one.
     *
     * @throws UnreadableArtifact as {@link #read} does
     */
    public static Optional<DataInput> content(byte[] bytes, String format) {
        DataInputStream in = open(bytes);
        try {
            return in.readUTF().equals(format) ? Optional.of(in) : Optional.empty();
        } catch (IOException e) {
            throw new UnreadableArtifact("the model can't be read: " + e.getMessage(), e);
        }
    }

    /** What stands behind the versions and before the checksum. */
    private static DataInputStream open(byte[] bytes) {
        int content = bytes.length - Integer.BYTES;
        if (content < MAGIC.length + 4
                || !Arrays.equals(MAGIC, Arrays.copyOf(bytes, MAGIC.length))) {
            throw new UnreadableArtifact("these %d bytes are no model".formatted(bytes.length));
        }
        refuseNewer(ByteBuffer.wrap(bytes).getShort(MAGIC.length));
        if (ByteBuffer.wrap(bytes).getInt(content) != checksum(bytes, content)) {
            throw new UnreadableArtifact(
                    "the model's %d bytes are damaged: their checksum is wrong"
                            .formatted(bytes.length));
        }
        int start = MAGIC.length + 2 * Short.BYTES;
        return new DataInputStream(new ByteArrayInputStream(bytes, start, content - start));
    }

    private static Content readContent(DataInputStream in) throws IOException {
        Model model = reader(in.readUTF()).read(in);
        try {
            Preparation preparation = in.readBoolean() ? Preparation.read(in) : null;
            if (preparation != null && preparation.outputs() != model.features()) {
                throw new IOException(
                        "a model of %d features, but rows of %d"
                                .formatted(model.features(), preparation.outputs()));
            }
            return new Content(model, preparation);
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static Family.Reader reader(String format) {
        Family.Reader reader = Learners.formats().get(format);
        if (reader == null) {
            throw new UnreadableArtifact(
                    "the model has the unknown format \"%s\"".formatted(format));
        }
        return reader;
    }

    private static void refuseNewer(short major) {
        if (major > MAJOR) {
            throw new UnreadableArtifact(
                    "the model has format version %d, this software reads up to %d"
                            .formatted(major, MAJOR));
        }
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
