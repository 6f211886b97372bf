// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint

extension np_train_options {
  /// The default options.
  static var usual: np_train_options {
    var options = np_train_options()
    options.size = MemoryLayout<np_train_options>.size
    options.is_multi_label = -1
    options.precision = -1
    return options
  }

  /// The library's options.
  func checked() throws(BorderError) -> TrainingOptions {
    var options = TrainingOptions()
    if let threads = try threadCount(threads) { options.threads = threads }
    if let name = algorithm.map({ String(cString: $0) }) {
      guard let algorithm = TopicAlgorithm(rawValue: name) else {
        let names = TopicAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")
        throw .invalidOption("algorithm", value: "'\(name)'", allowed: "one of \(names)")
      }
      options.algorithm = algorithm
    }
    options.effort = is_fast == 0 ? .best : .fast
    options.isMultiLabel = is_multi_label < 0 ? nil : is_multi_label > 0
    guard precision < 1 else {
      throw .invalidOption("precision", value: "\(precision)", allowed: "negative or from 0 to below 1")
    }
    options.precision = precision > 0 ? precision : nil
    guard (0...Int64(Int32.max)).contains(max_features) else {
      throw .invalidOption("max_features", value: "\(max_features)", allowed: "in 0...\(Int32.max)")
    }
    options.maximumFeatureCount = max_features == 0 ? nil : Int(max_features)
    guard inverse_regularization.isFinite else {
      throw .invalidOption("inverse_regularization", value: "\(inverse_regularization)", allowed: "a number")
    }
    options.inverseRegularization = inverse_regularization > 0 ? inverse_regularization : nil
    options.balancesClasses = balances_classes != 0
    options.quantizes = quantizes != 0
    options.seed = seed
    return options
  }
}

@c @implementation
public func np_train_options_init(_ options: UnsafeMutablePointer<np_train_options>) { options.pointee = .usual }

@c @implementation
public func np_train(
  _ stories: UnsafePointer<np_stories>, _ labels: UnsafePointer<np_labels>, _ given: UnsafePointer<np_train_options>?,
  _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    let given = try options(given, .usual)
    let options = try given.checked()
    var batch = try ArticleBatch(stories.pointee, keepsNames: true)
    try batch.add(labels.pointee)
    let model = try TopicModel.train(on: batch, options: options) { step in
      guard let progress = given.progress else { return }
      if step.withCString({ progress($0, given.context) }) != 0 { throw BorderError.stopped }
    }.model
    return OpaquePointer(owning: ModelHandle(model))
  }
}
