// swift-tools-version: 6.2
import PackageDescription

// Settings shared by every Swift target. Warnings are errors in `make lint`, not here, so that a newer
// compiler never breaks a user's build.
let swiftSettings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
]

// What pointers do is marked `unsafe` in the products, and what is not marked cannot leave memory: SE-0458. Each function
// has a section of its own, so that the linker leaves out what a program does not call; other packages may depend on targets
// with flags since SwiftPM 6.2.
let productSettings =
  swiftSettings + [
    .strictMemorySafety(),
    .unsafeFlags(["-Xfrontend", "-function-sections"], .when(platforms: [.linux], configuration: .release)),
  ]

// The commit that `newsprint --version` tells, which `make build` and `make deb` say. It goes into one C file, so that
// another commit compiles nothing else anew. Not `Context.gitInformation`: SwiftPM keeps what this file said as long as
// file and environment stay the same, and with it the commit of an earlier build.
let commit = Context.environment["NEWSPRINT_COMMIT"] ?? ""

// The page for editors, which is part of the program: no file of it has to be found at run time.
let deskFiles = [
  "index.html", "desk.css", "icon.svg", "desk.js", "dom.js", "api.js", "queue.js", "duplicates.js", "topics.js",
  "teach.js",
]

let package = Package(
  name: "Newsprint",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Newsprint", targets: ["Newsprint"]),
    .library(name: "NewsprintArticles", targets: ["NewsprintArticles"]),
    .library(name: "NewsprintMarkup", targets: ["NewsprintMarkup"]),
    .library(name: "NewsprintArchive", targets: ["NewsprintArchive"]),
    .library(name: "NewsprintServer", targets: ["NewsprintServer"]),
    .library(name: "NewsprintABI", type: .dynamic, targets: ["NewsprintSharedLibrary"]),
    .executable(name: "newsprint", targets: ["NewsprintMain"]),
  ],
  targets: [
    // MARK: - Public API
    .target(
      name: "Newsprint",
      dependencies: ["CBLAS", "CXXHash", "CSnowball", "CKernels", "LibC"],
      swiftSettings: productSettings),
    .target(
      name: "NewsprintArticles",
      dependencies: ["Newsprint", "CSimdJSON", "CBrotli", "CZlib", "CZstd", "LibC"],
      swiftSettings: productSettings),
    .target(
      name: "NewsprintMarkup",
      dependencies: ["Newsprint", "NewsprintArticles", "CXML2"],
      swiftSettings: productSettings),
    .target(
      name: "NewsprintArchive",
      dependencies: ["Newsprint", "CSQLite", "CZstd"],
      swiftSettings: productSettings),
    .target(
      name: "NewsprintServer",
      dependencies: ["Newsprint", "NewsprintArticles", "CMicroHTTPD", "LibC"],
      resources: deskFiles.map { .embedInCode("Desk/\($0)") },
      swiftSettings: productSettings),
    // The C interface. All of it is a border, where every line takes pointers: to mark each would say nothing.
    .target(
      name: "NewsprintABI",
      dependencies: ["CNewsprint", "Newsprint", "NewsprintArticles", "NewsprintMarkup", "LibC"],
      swiftSettings: swiftSettings),
    // Apart from it for the same reason as the command: what a shared library is linked with.
    .target(
      name: "NewsprintSharedLibrary",
      dependencies: ["NewsprintABI"],
      exclude: ["exports.map"],
      swiftSettings: productSettings,
      linkerSettings: [
        .unsafeFlags(
          [
            "-static-stdlib", "-Xlinker",
            "--version-script=\(Context.packageDirectory)/Sources/NewsprintSharedLibrary/exports.map",
            "-Xlinker", "-soname=libnewsprint.so.1",
            // Of functions that are the same one is kept, and the names of characters stay out: see CNewsprint.c.
            "-use-ld=lld", "-Xlinker", "-O2", "-Xlinker", "--icf=all", "-Xlinker", "--wrap=_swift_stdlib_getScalarName",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "NewsprintCommand",
      dependencies: [
        "Newsprint", "NewsprintArticles", "NewsprintMarkup", "NewsprintArchive", "NewsprintServer", "CBuild", "LibC",
      ],
      swiftSettings: productSettings),
    // Apart from the command, because its linker settings reach all that depends on it, and a test bundle cannot be
    // linked so: with Swift's libraries inside, the command starts in a third of the time.
    .executableTarget(
      name: "NewsprintMain",
      dependencies: ["NewsprintCommand"],
      swiftSettings: productSettings,
      linkerSettings: [.unsafeFlags(["-static-stdlib"], .when(platforms: [.linux], configuration: .release))]),

    // MARK: - C: system libraries and what Swift cannot say
    .systemLibrary(name: "CBLAS", providers: [.apt(["libblas-dev"])]),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"]), .brew(["xxhash"])]),
    .systemLibrary(name: "CMicroHTTPD", providers: [.apt(["libmicrohttpd-dev"]), .brew(["libmicrohttpd"])]),
    .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CBrotli", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
    .systemLibrary(name: "CXML2", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CZstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
    .target(
      name: "CSimdJSON",
      linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CKernels"),
    .target(name: "CNewsprint"),
    .target(name: "CBuild", cSettings: commit.isEmpty ? [] : [.define("NEWSPRINT_COMMIT", to: commit)]),
    .target(name: "LibC", swiftSettings: productSettings),

    // MARK: - Tests and benchmarks
    .target(
      name: "TestSupport",
      dependencies: ["Newsprint", "LibC"],
      path: "Tests/TestSupport",
      swiftSettings: swiftSettings),
    .testTarget(
      name: "NewsprintTests",
      dependencies: ["Newsprint", "TestSupport", "LibC"],
      resources: [.copy("Golden")],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ArticlesTests",
      dependencies: ["NewsprintArticles", "Newsprint", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "MarkupTests",
      dependencies: ["NewsprintMarkup", "NewsprintArticles", "Newsprint", "TestSupport"],
      resources: [.copy("Golden")],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ArchiveTests",
      dependencies: ["NewsprintArchive", "NewsprintArticles", "Newsprint", "TestSupport", "LibC", "CSQLite"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ServerTests",
      dependencies: ["NewsprintServer", "Newsprint", "LibC"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "ABITests",
      dependencies: ["NewsprintABI", "CNewsprint", "Newsprint", "TestSupport"],
      swiftSettings: swiftSettings),
    .testTarget(
      name: "CommandTests",
      dependencies: ["NewsprintCommand", "NewsprintServer", "TestSupport"],
      swiftSettings: swiftSettings),
    .executableTarget(
      name: "benchmarks",
      dependencies: ["Newsprint", "NewsprintArticles", "NewsprintArchive", "LibC"],
      path: "Benchmarks",
      exclude: ["RESULTS.md", "limits", "peers", "plots", "results.json", "run.py"],
      swiftSettings: swiftSettings),
  ],
  cxxLanguageStandard: .cxx17
)

// Only for scripts/fuzz, which links it with libFuzzer: nobody else is to build it.
if Context.environment["NEWSPRINT_FUZZ"] != nil {
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "NewsprintCommand", "NewsprintServer", "NewsprintArchive", "NewsprintMarkup", "NewsprintArticles", "Newsprint",
        "CFuzzer", "TestSupport", "LibC",
      ],
      path: "Tests/Fuzz",
      exclude: ["Corpus"],
      swiftSettings: swiftSettings),
  ]
}
