package main

// inspection is what is used of a line of `plumb inspect --json`.
type inspection struct {
	Page        string       `json:"page"`
	Action      string       `json:"action"`
	Parameters  []parameter  `json:"parameters"`
	Response    *member      `json:"response"`
	Diagnostics []diagnostic `json:"diagnostics"`
}

type parameter struct {
	Name       string   `json:"name"`
	Type       string   `json:"type"`
	Required   bool     `json:"required"`
	Role       string   `json:"role"`
	Style      string   `json:"style"`
	Enum       []string `json:"enum"`
	Default    string   `json:"default"`
	Minimum    *float64 `json:"minimum"`
	Maximum    *float64 `json:"maximum"`
	MinLength  *int     `json:"minLength"`
	MaxLength  *int     `json:"maxLength"`
	LengthUnit string   `json:"lengthUnit"` // bytes, else characters
	Pattern    string   `json:"pattern"`
	DateFormat string   `json:"dateFormat"`
	Example    string   `json:"example"`
}

type member struct {
	Type       string             `json:"type"`
	Properties map[string]*member `json:"properties"`
	Values     *member            `json:"additionalProperties"`
	Items      *member            `json:"items"`
	Example    string             `json:"example"`
	Sometimes  bool               `json:"sometimes"`
}

type diagnostic struct {
	Message string `json:"message"`
}
