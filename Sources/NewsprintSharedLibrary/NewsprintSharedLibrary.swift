// Holds the C interface in the shared library; there is nothing else to say.
@_exported public import NewsprintABI
