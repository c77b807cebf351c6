package org.howdah.onnx.vetting;

import java.util.Set;
import org.howdah.onnx.graph.Operator;

/**
 * The operators that compute from their inputs and attributes alone. Of com.microsoft those are
 * listed one by one, as others there read files (EPContext, Snpe) or call back into Python
 * (PythonOp, ATen, TritonOp). Domains that ONNX Runtime uses for itself, and training, are not
 * here.
 */
final class OperatorDomains {
    private static final String CONTRIB = "com.microsoft";

    private static final Set<String> CONTRIB_OPERATORS =
            Set.of(
                    ("Attention AttnLSTM BeamSearch BiasAdd BiasDropout BiasGelu BiasSoftmax BiasSplitGelu"
                                    + " BifurcationDetector BitmaskBiasDropout BitmaskDropout CDist"
                                    + " CausalConvWithState ComplexMul ComplexMulConj ConvTransposeWithDynamicPads"
                                    + " CropAndResize DecoderAttention DecoderMaskedMultiHeadAttention"
                                    + " DecoderMaskedSelfAttention DequantizeBFP DequantizeLinear"
                                    + " DequantizeWithOrder DynamicQuantizeLSTM DynamicQuantizeMatMul"
                                    + " DynamicTimeWarping EmbedLayerNormalization EngramGate ExpandDims FastGelu"
                                    + " FusedConv FusedGemm FusedMatMul FusedMatMulActivation GatedAdd GatedDeltaNet GatedRMSNorm GatedRelativePositionBias"
                                    + " GatherBlockQuantized GatherND Gelu GemmFastGelu GemmFloat8"
                                    + " GemmaRotaryEmbedding GreedySearch GridSample GroupNorm"
                                    + " GroupQueryAttention Inverse Irfft IsAllFinite LinearAttention LinearAttentionGate LongformerAttention MRotaryEmbedding MatMulBlockQuantizedFp4Weight MatMulBlockQuantizedFp8Weight"
                                    + " MatMulBnb4 MatMulFpQ4 MatMulInteger16 MatMulIntegerToFloat MatMulNBits MatMulNBitsMlp MatMulNBitsQkv"
                                    + " MaxpoolWithMask MoE MulInteger MultiHeadAttention MurmurHash3 NGramHashMapping NGramRepeatBlock"
                                    + " NhwcConv NhwcFusedConv NhwcMaxPool PackedAttention"
                                    + " PackedMultiHeadAttention Pad PagedAttention QAttention QEmbedLayerNormalization QGemm QLinearAdd"
                                    + " QLinearAveragePool QLinearConcat QLinearConv QLinearGlobalAveragePool"
                                    + " QLinearLeakyRelu QLinearMul QLinearReduceMean QLinearSigmoid"
                                    + " QLinearSoftmax QLinearWhere QMoE QOrderedAttention QOrderedGelu"
                                    + " QOrderedLayerNormalization QOrderedLongformerAttention QOrderedMatMul"
                                    + " QuantizeBFP QuantizeLinear QuantizeWithOrder QuickGelu Range"
                                    + " ReduceSumInteger RelativePositionBias RemovePadding RestorePadding Rfft"
                                    + " RotaryEmbedding SampleOp Sampling SkipGroupNorm SkipLayerNormalization"
                                    + " SkipSimplifiedLayerNormalization SparseAttention"
                                    + " SparseToDenseMatMul Tokenizer TorchEmbedding TransposeMatMul Trilu"
                                    + " UnfoldTensor Unique VarlenCausalConvWithState VarlenNGramHashMapping WhisperBeamSearch WordConvEmbedding")
                            .split(" "));

    private OperatorDomains() {}

    static boolean allow(Operator operator, Limits limits) {
        return switch (operator.domain()) {
            case "", "ai.onnx.ml" -> true;
            case CONTRIB -> CONTRIB_OPERATORS.contains(operator.opType());
            default -> limits.customOperators();
        };
    }
}
