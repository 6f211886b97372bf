internal import NewsprintCommand

NewsprintTool.main()
