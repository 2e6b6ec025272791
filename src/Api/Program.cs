using Accreditation.Api;

var builder = WebApplication.CreateBuilder(args);
builder.AddRegister();

var app = builder.Build();
app.UseRegister();

return await Commands.Run(app, args);
