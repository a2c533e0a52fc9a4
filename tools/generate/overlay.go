package generate

// The Go hints of a description, as an OpenAPI Overlay 1.0: they would make no sense to other readers of the description,
// so they are laid over it for oapi-codegen alone.
type overlay struct {
	Overlay string          `yaml:"overlay"`
	Info    overlayInfo     `yaml:"info"`
	Actions []overlayAction `yaml:"actions"`
}

type overlayInfo struct {
	Title   string `yaml:"title"`
	Version string `yaml:"version"`
}

type overlayAction struct {
	Target string         `yaml:"target"`
	Update map[string]any `yaml:"update,omitempty"`
	Remove bool           `yaml:"remove,omitempty"`
}

// overlayOf is what is laid over a description for one generated file. The types are made of components alone; client and
// server of nothing but the operation's name, for what they read and write is in the types.
func overlayOf(d *description, file string) overlay {
	o := overlay{Overlay: "1.0.0", Info: overlayInfo{Title: "Go hints of " + d.action, Version: "1"}}
	o.remove("$.paths['/']")
	o.remove("$.components")
	for _, key := range []string{"security", "tags"} {
		if at(d.root, key) != nil {
			o.remove("$." + key)
		}
	}
	if file == typesFile {
		schemas, _ := goTypes(d)
		o.update("$", map[string]any{"components": map[string]any{"schemas": schemas}})
		return o
	}
	o.update("$.paths", map[string]any{"/": map[string]any{"get": map[string]any{
		"operationId": d.action, "responses": map[string]any{"200": map[string]any{"description": "done"}},
	}}})
	return o
}

func (o *overlay) remove(target string) {
	o.Actions = append(o.Actions, overlayAction{Target: target, Remove: true})
}

func (o *overlay) update(target string, with map[string]any) {
	o.Actions = append(o.Actions, overlayAction{Target: target, Update: with})
}
