// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "charter",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Charter", targets: ["Charter"]),
    .executable(name: "charter", targets: ["CharterCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/HdrHistogram/hdrhistogram-swift", from: "0.2.0"),
  ],
  targets: [
    // 0 — text, bytes, patterns: they know nothing of charters' meaning and nothing of each other.
    .systemLibrary(
      name: "CPCRE2",
      pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
    ),
    .target(name: "PCRE2", dependencies: ["CPCRE2"], swiftSettings: strict),
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .target(name: "YAML", dependencies: ["CYAML"], swiftSettings: strict),
    .target(name: "CThreads"),
    .target(name: "Threads", dependencies: ["CThreads"], swiftSettings: strict),
    .target(name: "CBytes"),
    .target(name: "Bytes", dependencies: ["CBytes"], swiftSettings: strict),
    .target(name: "CharterSyntax", swiftSettings: strict),
    .target(
      name: "Normalization", dependencies: ["Bytes"], exclude: ["Tables/make-tables.py"],
      swiftSettings: strict),
    .target(name: "LiteralSearch", dependencies: ["Bytes"], swiftSettings: strict),
    .target(
      name: "Lexicon", dependencies: ["Bytes"],
      exclude: ["Tables/NOTICE.md", "Tables/make-words.py"], swiftSettings: strict),
    .target(name: "RecordIO", dependencies: ["Bytes", "Threads"], swiftSettings: strict),

    // 1 — meaning, and what is found without a list.
    .target(
      name: "Detection", dependencies: ["Bytes", "Normalization"],
      exclude: ["Tables/make-tlds.py"], swiftSettings: strict),
    .target(
      name: "CharterModel",
      dependencies: ["CharterSyntax", "Lexicon", "Normalization", "PCRE2", "Threads"],
      swiftSettings: strict),

    // 2 — the library.
    .target(
      name: "Charter",
      dependencies: [
        "CharterModel", "CharterSyntax", "Detection", "Lexicon", "LiteralSearch", "Normalization",
        "PCRE2", "RecordIO", "Threads",
      ],
      swiftSettings: strict),

    // 3 — what is done with many texts.
    .target(
      name: "CharterCorpus",
      dependencies: [
        "Charter", "CharterSyntax", "Lexicon", "Normalization",
        .product(name: "Histogram", package: "hdrhistogram-swift"),
      ],
      swiftSettings: strict),

    .target(
      name: "CharterImport",
      dependencies: ["Charter", "CharterSyntax", "Normalization", "RecordIO", "YAML"],
      swiftSettings: strict),

    // 4 — the command.
    .target(name: "CHeap"),
    .executableTarget(
      name: "CharterCLI",
      dependencies: [
        "CHeap", "Charter", "CharterCorpus", "CharterImport", "CharterSyntax", "RecordIO",
        "Threads",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Hostile bytes: replays inputs; with `-D FUZZING` and libFuzzer it makes them (`make fuzz`).
    .executableTarget(
      name: "CharterFuzz", dependencies: ["Charter", "CharterSyntax", "RecordIO"],
      exclude: ["Seeds", "fuzz.sh"], swiftSettings: strict),

    // Measures the command beside its neighbors (`make bench`).
    .executableTarget(
      name: "CharterBench",
      dependencies: [
        "CharterCorpus", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(
      name: "ThreadsTests", dependencies: ["CThreads", "Threads"], swiftSettings: strict),
    .testTarget(name: "PCRE2Tests", dependencies: ["PCRE2"], swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(
      name: "CharterSyntaxTests", dependencies: ["CharterSyntax"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "NormalizationTests", dependencies: ["Normalization"], swiftSettings: strict),
    .testTarget(name: "LexiconTests", dependencies: ["Lexicon"], swiftSettings: strict),
    .testTarget(
      name: "LiteralSearchTests", dependencies: ["Bytes", "LiteralSearch"], swiftSettings: strict),
    .testTarget(
      name: "DetectionTests", dependencies: ["Bytes", "Detection", "Normalization"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordIOTests", dependencies: ["RecordIO", "Threads"], swiftSettings: strict),
    .testTarget(
      name: "CharterModelTests",
      dependencies: ["CharterModel", "CharterSyntax", "Lexicon", "Normalization"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "CharterCorpusTests", dependencies: ["Charter", "CharterCorpus"],
      swiftSettings: strict),
    .testTarget(
      name: "CharterImportTests",
      dependencies: ["Charter", "CharterImport", "CharterSyntax"],
      swiftSettings: strict),
    .testTarget(
      name: "CharterBenchTests", dependencies: ["Charter", "CharterBench"],
      swiftSettings: strict),
    .testTarget(
      name: "CharterCLITests",
      dependencies: ["Charter", "CharterCLI", "CharterCorpus", "YAML"], exclude: ["Golden"],
      swiftSettings: strict),
    .testTarget(
      name: "CharterTests",
      dependencies: ["Charter", "CharterFuzz", "CharterModel", "CharterSyntax", "RecordIO"],
      exclude: ["Golden"], swiftSettings: strict),
  ]
)
