/// Why a record has no label that can be read.
struct LabelFault: Error, Equatable {
  let message: String
}
