// swift-tools-version: 6.2
import PackageDescription

// What a package of yours looks like that uses Newsprint: only the line with `path` would be a `url`.
let package = Package(
  name: "NewsprintExamples",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "Newsprint", path: "..")],
  targets: [
    .executableTarget(
      name: "Tour",
      dependencies: [
        .product(name: "Newsprint", package: "Newsprint"),
        .product(name: "NewsprintArticles", package: "Newsprint"),
      ])
  ]
)
