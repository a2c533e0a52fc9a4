package place_test

import "testing"

// A row behind the members of another belongs to these, unless its name, the alphabet or the rows around it say otherwise.
func TestOutward(t *testing.T) {
	runResponse(t, []responseTest{
		{name: "a name that begins like that of the member around", shown: `{"ConfigRule":{"Source":{"Owner":"a"},"State":"b"}}`, rows: `
			ConfigRule object
			Source object
			Owner string
			ConfigRuleId string
			State string`, want: `
			ConfigRule:object
			  Source:object~
			    Owner:string~
			  ConfigRuleId:string?
			  State:string~`, notes: `
			"ConfigRuleId"; placed in "ConfigRule"`},
		{name: "unless one beside it does too", shown: `{"ConfigRules":[{"Qualifier":{"ConfigRuleArn":"a"},"State":"b"}]}`, rows: `
			ConfigRules list
			Qualifier object
			ConfigRuleArn string
			ConfigRuleId string
			State string`, want: `
			ConfigRules:[]object
			  Qualifier:object~
			    ConfigRuleArn:string~
			    ConfigRuleId:string?
			  State:string~`, notes: `
			"ConfigRuleId"; placed in "Qualifier"`},
		{name: "or the member beside whose members it stands", shown: `{"Groups":[{"GroupItems":[{"Port":1}],"State":"b"}]}`, rows: `
			Groups list
			GroupItems list
			Port integer
			GroupsKind string
			State string`, want: `
			Groups:[]object
			  GroupItems:[]object~
			    Port:integer~
			    GroupsKind:string?
			  State:string~`, notes: `
			"GroupsKind"; placed in "GroupItems"`},
		{name: "a message at the end", shown: `{"Code":1,"Data":{"Items":[{"Id":1}]},"RequestId":"r"}`, rows: `
			Code string
			Data object
			Items list
			Id string
			Message string
			RequestId string`, want: `
			Code:string
			Data:object
			  Items:[]object~
			    Id:string~
			Message:string?
			RequestId:string`, notes: `
			"Message"; placed in "the result"`},
		{name: "a message amidst members that no example shows", shown: `{"Code":1,"RequestId":"r"}`, rows: `
			Code string
			Data object
			Id string
			Message string
			Kind string
			RequestId string`, want: `
			Code:string
			Data:object
			  Id:string?
			  Message:string?
			  Kind:string?
			RequestId:string`, notes: `
			"Id"; placed in "Data"
			"Message"; placed in "Data"
			"Kind"; placed in "Data"`},
		{name: "success amidst the members of a list", shown: `{"Items":[{"Id":1,"ErrorCode":2}],"RequestId":"r"}`, rows: `
			Items list
			Id string
			Success string
			ErrorCode string
			RequestId string`, want: `
			Items:[]object
			  Id:string~
			  Success:string?
			  ErrorCode:string~
			RequestId:string`, notes: `
			"Success"; placed in "Items"`},
		{name: "a total beside the list", shown: `{"Result":{"PackId":1,"Items":[{"Id":1}]},"RequestId":"r"}`, rows: `
			Result object
			PackId string
			Items list
			Id string
			TotalCount integer
			RequestId string`, want: `
			Result:object
			  PackId:string~
			  Items:[]object~
			    Id:string~
			  TotalCount:integer?
			RequestId:string`, notes: `
			"TotalCount"; placed in "Result"`},
		{name: "a total beside the list in a wrapper", shown: `{"Items":{"Item":[{"Id":1}]},"RequestId":"r"}`, rows: `
			Items list
			Id string
			TotalCount integer
			RequestId string`, want: `
			Items:object
			  Item:[]object~
			    Id:string~
			TotalCount:integer?
			RequestId:string`, notes: `
			no row lists "Item", which the example shows in "Items"
			"TotalCount"; placed in "the result"`},
		{name: "a total with others that page", shown: `{"Page":{"Items":[{"Id":1}],"PageSize":1},"RequestId":"r"}`, rows: `
			Page object
			Items list
			Id string
			Total integer
			PageSize integer
			RequestId string`, want: `
			Page:object
			  Items:[]object~
			    Id:string~
			  Total:integer?
			  PageSize:integer~
			RequestId:string`, notes: `
			"Total"; placed in "Page"`},
		{name: "in a table of its own, not out of what it describes", shown: `{"Tags":{"Tag":[{"TagKey":1,"TagValue":2}]},"PageSize":1}`, rows: `
			Tags list
			PageSize integer
			# Tags
			TagKey string
			TagValue string
			Count integer`, want: `
			Tags:object
			  Tag:[]object~
			    TagKey:string~
			    TagValue:string~
			    Count:integer?
			PageSize:integer`, notes: `
			no row lists "Tag", which the example shows in "Tags"
			"Count"; placed in "Tag"`},
		{name: "members that are alike stand side by side", shown: `{"Alert":{"Info":{"Times":1,"Kind":2,"Limits":3}},"RequestId":"r"}`, rows: `
			Alert object
			Info object
			Times integer
			Kind string
			Limits integer
			Warn object
			Times integer
			Kind string
			Limits integer
			RequestId string`, want: `
			Alert:object
			  Info:object~
			    Times:integer~
			    Kind:string~
			    Limits:integer~
			  Warn:object?
			    Times:integer?
			    Kind:string?
			    Limits:integer?
			RequestId:string`, notes: `
			"Warn"; placed in "Alert"
			"Times"; placed in "Warn"
			"Kind"; placed in "Warn"
			"Limits"; placed in "Warn"`},
		{name: "the first behind the members of the result", shown: `{"RequestId":"r","Tags":{"Tag":[{"TagValue":2}]}}`, rows: `
			RequestId string
			TagKey string
			TagValue string`, want: `
			RequestId:string
			Tags:object~
			  Tag:[]object~
			    TagKey:string?
			    TagValue:string~`, notes: `
			no row lists "Tags", which the example shows in "the result"
			no row lists "Tag", which the example shows in "Tags"
			"TagKey"; placed in "Tag"`},
		{name: "rows in the order of the alphabet", shown: `{"Code":1,"Items":{"Item":[{"Contacts":[{"Name":"x"}],"GmtCreate":1,"GmtModified":1,"Id":1}]},"RequestId":"r"}`, rows: `
			Total integer
			Code string
			Items list
			Contacts list
			Name string
			DynamicId string
			GmtCreate string
			GmtModified string
			Id string
			Level string
			Mode string
			RequestId string`, want: `
			Total:integer
			Code:string
			Items:object
			  Item:[]object~
			    Contacts:[]object~
			      Name:string~
			    DynamicId:string?
			    GmtCreate:string~
			    GmtModified:string~
			    Id:string~
			    Level:string?
			    Mode:string?
			RequestId:string`, notes: `
			no row lists "Item", which the example shows in "Items"
			"DynamicId"; placed in "Item"
			"Level"; placed in "Item"
			"Mode"; placed in "Item"`},
	})
}
