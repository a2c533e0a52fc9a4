package generate

import (
	"embed"
	"fmt"

	"go.yaml.in/yaml/v4"
)

// Two of oapi-codegen's own templates, each with one change:
//   - std-http-middleware.tmpl parses the query once an operation instead of once a parameter, which makes binding about
//     five times cheaper;
//   - client.tmpl encodes forms with marshalForm of the glue, for the runtime writes maps as fmt does. Only packages with
//     groups (Name.1, Name.2.Key) are made with it.
//
//go:embed templates/std-http-middleware.tmpl templates/client.tmpl
var templates embed.FS

const (
	middlewareTemplate = "std-http-middleware.tmpl"
	clientTemplate     = "client.tmpl"
)

// The generated files, one run of oapi-codegen each, and the glue.
const (
	typesFile  = "types.gen.go"
	clientFile = "client.gen.go"
	serverFile = "server.gen.go"
	glueFile   = "rpc.gen.go"
)

// settings is the part of oapi-codegen's configuration that is used here.
type settings struct {
	Package       string          `yaml:"package"`
	Generate      map[string]bool `yaml:"generate"`
	Compatibility map[string]bool `yaml:"compatibility"`
	RemoteRefs    []string        `yaml:"allow-remote-refs-from"`
	Output        outputOptions   `yaml:"output-options"`
}

type outputOptions struct {
	Named         bool              `yaml:"generate-types-for-anonymous-schemas"`
	Excluded      []string          `yaml:"exclude-operation-ids,omitempty"`
	UserTemplates map[string]string `yaml:"user-templates,omitempty"`
	Overlay       map[string]string `yaml:"overlay,omitempty"`
	TypeMapping   map[string]mapped `yaml:"type-mapping"`
}

type mapped struct {
	Default *goType           `yaml:"default,omitempty"`
	Formats map[string]goType `yaml:"formats,omitempty"`
}

type goType struct {
	Type string `yaml:"type"`
}

// settingsOf gives the configuration of one generated file. Strings stay strings whatever their format says: a value is
// passed on as it is on the wire, and oapi-codegen's form binding drops date-time fields without a word.
// overlayPath may be empty; templatePath gives the path of a template of ours.
func settingsOf(d *description, file, overlayPath string, templatePath func(string) string) ([]byte, error) {
	text, double := goType{Type: "string"}, goType{Type: "float64"}
	s := settings{
		Package:       d.packageName(),
		Generate:      targets(file),
		Compatibility: map[string]bool{"always-prefix-enum-values": true},
		RemoteRefs:    []string{},
		Output: outputOptions{
			Named: true,
			TypeMapping: map[string]mapped{
				"number": {Default: &double, Formats: map[string]goType{"float": double}},
				"string": {Formats: map[string]goType{
					"binary": text, "byte": text, "date": text, "date-time": text, "duration": text, "email": text, "json": text, "uuid": text,
				}},
			},
		},
	}
	if overlayPath != "" {
		s.Output.Overlay = map[string]string{"path": overlayPath}
	}
	if file == serverFile {
		s.Output.Excluded = []string{d.action + "Post"}
		s.Output.UserTemplates = map[string]string{"stdhttp/" + middlewareTemplate: templatePath(middlewareTemplate)}
	}
	if file == clientFile && len(groupsOf(d)) > 0 {
		s.Output.UserTemplates = map[string]string{clientTemplate: templatePath(clientTemplate)}
	}
	encoded, err := yaml.Dump(s)
	if err != nil {
		return nil, fmt.Errorf("encode the settings: %w", err)
	}
	return encoded, nil
}

func targets(file string) map[string]bool {
	switch file {
	case typesFile:
		return map[string]bool{"models": true}
	case clientFile:
		return map[string]bool{"client": true}
	default:
		return map[string]bool{"std-http-server": true, "strict-server": true}
	}
}
