package generate

import (
	"fmt"
	"strings"
)

// DescriptionError says that a description cannot be generated from; the description has to change.
type DescriptionError struct {
	Description string // base name of the description
	Where       string // path of the offending node, such as components.schemas.Item.properties.名
	Problem     string
}

func (e *DescriptionError) Error() string {
	if e.Where == "" {
		return fmt.Sprintf("%s: %s", e.Description, e.Problem)
	}
	return fmt.Sprintf("%s: %s: %s", e.Description, e.Where, e.Problem)
}

// GeneratorError says that oapi-codegen could not be built or refused a description.
type GeneratorError struct {
	Description string // base name; empty when the generator itself could not be had
	Output      string // what it wrote to its standard error, trimmed
	Err         error
}

func (e *GeneratorError) Error() string {
	parts := []string{e.Description, "oapi-codegen", e.Err.Error(), e.Output}
	return strings.Join(nonEmpty(parts), ": ")
}

func (e *GeneratorError) Unwrap() error { return e.Err }

// OutputError says that generated source holds something that generated source must not hold.
type OutputError struct {
	Description string // base name of the description
	File        string // name of the generated file
	Line        int    // 1-based; 0 when the problem has no line
	Problem     string
}

func (e *OutputError) Error() string {
	return fmt.Sprintf("%s: %s:%d: %s", e.Description, e.File, e.Line, e.Problem)
}

// DriftError says that the committed output is not what the descriptions give.
type DriftError struct {
	Findings []Finding // at least one, in the order they were printed
}

func (e *DriftError) Error() string {
	return fmt.Sprintf("generated code is not up to date: %d finding(s); run the generate command and commit the result", len(e.Findings))
}

func nonEmpty(parts []string) []string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return kept
}
