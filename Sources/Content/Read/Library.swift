internal import CYaml

/// The library that reads YAML, as it names its version.
public func yamlLibraryVersion() -> String {
    // A text that lives as long as the program.
    unsafe String(cString: yaml_get_version_string())
}
