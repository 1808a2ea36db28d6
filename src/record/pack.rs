//! Bytes as one line of text: deflated, then base64. What comes out is bounded before it is allocated.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use thiserror::Error;

/// The most that is ever unpacked, in bytes.
pub const UNPACKED_BYTES_MAX: usize = 32 << 20;
/// Fixed, so that two saves of one session are the same file.
const LEVEL: u8 = 8;

/// Why a text is not unpacked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum UnpackError {
    #[error("it is not base64")]
    Base64,
    #[error("it is not deflated data, or is cut")]
    Deflate,
    #[error("it unpacks to another length than the {stated} bytes it states")]
    Length { stated: usize },
    #[error("it states more than {UNPACKED_BYTES_MAX} bytes")]
    TooLong,
}

/// Packs `bytes`; the same bytes give the same text.
pub fn pack(bytes: &[u8]) -> String {
    STANDARD.encode(compress_to_vec(bytes, LEVEL))
}

/// Unpacks what [`pack`] made of `stated` bytes.
pub fn unpack(text: &str, stated: usize) -> Result<Vec<u8>, UnpackError> {
    if stated > UNPACKED_BYTES_MAX {
        return Err(UnpackError::TooLong);
    }
    let deflated = STANDARD.decode(text).map_err(|_| UnpackError::Base64)?;
    let bytes =
        decompress_to_vec_with_limit(&deflated, stated).map_err(|error| match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => UnpackError::Length { stated },
            _ => UnpackError::Deflate,
        })?;
    if bytes.len() == stated {
        Ok(bytes)
    } else {
        Err(UnpackError::Length { stated })
    }
}
