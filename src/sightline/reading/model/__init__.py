"""The reading model: one small encoder, run once over a text, and what its heads say of each word."""
